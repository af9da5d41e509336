package vn.motcua.local.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.paths.Drawn;
import vn.motcua.local.paths.FlowModel;
import vn.motcua.local.paths.Path;
import vn.motcua.local.paths.Paths;
import vn.motcua.local.paths.Tables;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Platform;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.command.EngineAddress;

/** A model drawn by hand takes on the engine the way that was foreseen, time included. */
@MotcuaIT
class DrawnModelIT {
  private static final ProcedureCode CODE = new ProcedureCode("9.000001");

  @Test
  void everyPathOfADrawnModelRunsAsForeseenWhileTimeIsMoved(Addresses addresses, Platform platform)
      throws Exception {
    Procedure procedure = Drawn.procedure(CODE);
    CompiledProcess process = Drawn.process(CODE);
    EngineAddress engine = new EngineAddress(addresses.zeebe(), addresses.zeebeRest());
    FlowModel model = FlowModel.read(process.processId(), process.bpmn());
    Paths paths = Paths.of(procedure, model, Tables.of(process));
    try (ModelDesk desk = new ModelDesk(engine)) {
      desk.deploy(process);
      assertThat(desk.refused()).isEmpty();
    }
    EngineClock clock = new EngineClock(platform.zeebeManagement());
    try (EngineDriver driver =
        new EngineDriver(engine, addresses.elasticsearch(), "DRAWN", 20, clock)) {
      for (Path path : paths.all()) {
        driver.add(CODE, model, path);
      }
      Driven driven = driver.drive();
      assertThat(driven.finished()).isEqualTo(paths.all().size());
      assertThat(driven.flows().getOrDefault(process.processId(), Set.of()))
          .containsExactlyInAnyOrderElementsOf(model.flows().keySet());
      assertThat(driven.nodes().getOrDefault(process.processId(), Set.of()))
          .containsExactlyInAnyOrderElementsOf(model.nodes().keySet());
    }
  }
}
