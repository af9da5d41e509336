package vn.motcua.local.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.catalogue.CatalogueModels;

/** Each standard flow without an engine; the whole catalogue is {@code ProcedurePathsIT}'s. */
class ShippedPathsTest {
  private static final Catalog CATALOG = CatalogLoader.shipped().orThrow();

  static Stream<Procedure> firstOfEachFlow() {
    return CATALOG.flows().keySet().stream()
        .map(flow ->
            CATALOG.procedures().stream()
                .filter(procedure -> flow.equals(procedure.flowName()))
                .findFirst())
        .flatMap(Optional::stream);
  }

  @ParameterizedTest
  @MethodSource("firstOfEachFlow")
  void everyFlowHasAPathEveryPathAnEndAndEveryRowOfADecisionAnInput(Procedure procedure) {
    CompiledProcess compiled = CatalogueModels.of(CATALOG).model(procedure);
    Tables tables = Tables.of(compiled);
    FlowModel model = FlowModel.read(compiled.processId(), compiled.bpmn());
    Paths paths = Paths.of(procedure, model, tables);
    assertThat(paths.unreached()).isEmpty();
    assertThat(paths.dead()).isEmpty();
    assertThat(paths.all()).hasSizeGreaterThan(1);
    assertThat(RuleInputs.of(procedure, tables).unreachable()).isEmpty();
  }
}
