package vn.motcua.processes.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.Flow;
import vn.motcua.catalog.ObservedFlow;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.Text;
import vn.motcua.processes.Samples;
import vn.motcua.processes.check.ModelCheck;

class StandardFlowsTest {

  static Stream<Flow> flows() {
    return CatalogLoader.shippedWords().orThrow().flows().values().stream();
  }

  static Stream<ObservedFlow> observed() {
    return ObservedFlow.all().stream();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void every_standard_flow_compiles_without_a_problem(Flow flow) {
    assertThat(problems(flow.steps())).as(flow.id()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("observed")
  void every_observed_process_compiles_without_a_problem(ObservedFlow flow) {
    assertThat(problems(flow.steps())).as(flow.code().value()).isEmpty();
  }

  private static List<?> problems(List<Step> steps) {
    return ModelCheck.check(ProcedureCompiler.compile(withSurvey(steps), 1));
  }

  /** A made-up procedure that asks for the one fact a standard flow depends on. */
  private static Procedure withSurvey(List<Step> steps) {
    Procedure p = Samples.procedure("1.000008", steps);
    List<Fact> facts = new ArrayList<>(p.facts());
    facts.add(
        new Fact("surveyNeeded", Text.vi("Cần trích đo"), FactType.BOOLEAN, List.of(), false));
    return new Procedure(
        p.code(),
        p.name(),
        p.field(),
        p.levels(),
        p.agency(),
        p.department(),
        p.channels(),
        p.online(),
        p.deadlines(),
        p.fees(),
        facts,
        p.components(),
        p.result(),
        p.legalBasis(),
        p.flowName(),
        p.flowRule(),
        p.steps(),
        p.linkedWith(),
        p.effective(),
        p.provenance(),
        p.open());
  }
}
