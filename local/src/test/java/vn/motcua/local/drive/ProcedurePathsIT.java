package vn.motcua.local.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.LoadResult;
import vn.motcua.catalog.Procedure;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.check.ModelCheck;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.command.EngineDoor;
import vn.motcua.processes.compile.ProcedureCompiler;

/**
 * Every shipped procedure runs to its end on the real engine, on every path of its gateways. That
 * the scenarios are enough is measured: each sequence flow of each model was taken.
 */
@MotcuaIT
class ProcedurePathsIT {
  private static final Pattern FLOW = Pattern.compile("<bpmn:sequenceFlow [^>]*?id=\"([^\"]+)\"");
  private static final int FEWEST_PROCEDURES = 24;

  @Test
  void everyProcedureTakesEveryFlowAndReachesItsEnd(Addresses addresses) throws Exception {
    Catalog catalog = shipped();
    EngineAddress engine = new EngineAddress(addresses.zeebe(), addresses.zeebeRest());
    List<CompiledProcess> models = new ArrayList<>();
    int scenarios = 0;
    Driven driven;
    try (EngineDoor door = EngineDoor.open(engine);
        EngineDriver driver = new EngineDriver(engine, addresses.elasticsearch(), "PATHS", 40)) {
      for (Procedure procedure : catalog.procedures()) {
        CompiledProcess model = ProcedureCompiler.compile(procedure, 1);
        assertThat(ModelCheck.check(model)).as(procedure.code().value()).isEmpty();
        door.models().deploy(model);
        models.add(model);
        for (Scenario scenario : Scenarios.of(procedure, model)) {
          driver.add(procedure, model, scenario);
          scenarios++;
        }
      }
      driven = driver.drive();
    }
    assertThat(models).hasSizeGreaterThanOrEqualTo(FEWEST_PROCEDURES);
    assertThat(driven.incidents()).isEmpty();
    assertThat(driven.finished()).isEqualTo(scenarios);
    for (CompiledProcess model : models) {
      Set<String> untaken = flowsOf(model);
      untaken.removeAll(driven.flows().getOrDefault(model.processId(), Set.of()));
      assertThat(untaken).as("flows never taken in " + model.processId()).isEmpty();
    }
    System.err.printf(
        "[paths] %d procedures, %d instances, %d flows, all taken; %.0f s%n",
        models.size(), scenarios, count(driven.flows()), driven.seconds());
  }

  private static int count(Map<String, Set<String>> flows) {
    return flows.values().stream().mapToInt(Set::size).sum();
  }

  private static Set<String> flowsOf(CompiledProcess model) {
    Set<String> flows = new TreeSet<>();
    Matcher matcher = FLOW.matcher(model.bpmn());
    while (matcher.find()) {
      flows.add(matcher.group(1));
    }
    assertThat(flows).as("the pattern reads " + model.processId()).isNotEmpty();
    return flows;
  }

  private static Catalog shipped() {
    return switch (CatalogLoader.shipped()) {
      case LoadResult.Loaded(Catalog catalog) -> catalog;
      case LoadResult.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
