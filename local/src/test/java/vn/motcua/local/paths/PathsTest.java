package vn.motcua.local.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.CompiledProcess;

class PathsTest {
  private static final ProcedureCode CODE = new ProcedureCode("9.000001");

  private final CompiledProcess process = Drawn.process(CODE);

  @Test
  void aDrawnModelIsFollowedThroughTimersRacesErrorsAndSubProcesses() {
    Paths paths = of(process);
    assertThat(paths.unreached()).isEmpty();
    assertThat(paths.dead()).isEmpty();
    assertThat(paths.all())
        .extracting(path -> path.scenario().name())
        .contains("straight", "look nudge", "race late", "register REGISTRY_MISMATCH");
  }

  @Test
  void theStraightPathComesFirstAndTakesNothingSpecial() {
    Route route = of(process).all().getFirst().route();
    assertThat(route.finished()).isTrue();
    assertThat(route.flows())
        .containsExactly(
            "to-look",
            "to-fork",
            "fork-usual",
            "race-paid",
            "to-ask",
            "ask-to-register",
            "ask-to-end",
            "to-end");
    assertThat(route.nodes()).contains("ask", "end").doesNotContain("nudge", "judge");
  }

  @Test
  void noTwoPathsTakeTheSameFlowsInTheSameOrder() {
    List<Path> all = of(process).all();
    assertThat(all.stream().map(path -> path.route().flows()).distinct()).hasSameSizeAs(all);
  }

  @Test
  void aConditionIsMetByAnAnswerBesideItsThreshold() {
    assertThat(of(process).all())
        .filteredOn(path -> path.route().flows().contains("fork-urgent"))
        .isNotEmpty()
        .allSatisfy(path ->
            assertThat((Long) path.scenario().facts().get("area")).isGreaterThanOrEqualTo(100));
  }

  @Test
  void aFlowThatNoAnswerOpensIsSaidToBeUnreached() {
    CompiledProcess closed = changed("facts.area &gt;= 100", "facts.area &lt; 0");
    assertThat(of(closed).unreached()).isEqualTo(Set.of("fork-urgent"));
  }

  @Test
  void aDeadlockIsNotAPath() {
    CompiledProcess stuck =
        changed(
            "targetRef=\"judged\" />",
            """
            targetRef="stuck" />
            <bpmn:sequenceFlow id="never" sourceRef="nudged" targetRef="stuck" />
            <bpmn:parallelGateway id="stuck" />
            """);
    assertThat(of(stuck).dead()).contains("register REGISTRY_MISMATCH");
  }

  @Test
  void whatTheWalkDoesNotKnowIsNamed() {
    CompiledProcess called = changed("bpmn:eventBasedGateway", "bpmn:callActivity");
    assertThatThrownBy(() -> of(called))
        .isInstanceOf(NotWalkable.class)
        .hasMessageContaining("race");
  }

  private static Paths of(CompiledProcess process) {
    FlowModel model = FlowModel.read(process.processId(), process.bpmn());
    return Paths.of(Drawn.procedure(CODE), model, Tables.of(process));
  }

  private CompiledProcess changed(String from, String to) {
    assertThat(process.bpmn()).contains(from);
    return CompiledProcess.of(CODE, process.bpmn().replace(from, to), List.of(), List.of());
  }
}
