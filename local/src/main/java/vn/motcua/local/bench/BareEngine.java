package vn.motcua.local.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.catalog.Procedure;
import vn.motcua.local.drive.EngineDriver;
import vn.motcua.local.paths.FlowModel;
import vn.motcua.local.paths.Path;
import vn.motcua.local.paths.Paths;
import vn.motcua.local.paths.Tables;
import vn.motcua.local.platform.Addresses;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.command.EngineDoor;
import vn.motcua.processes.compile.ProcedureCompiler;

/** The peer: the same BPMN without case file, on the same engine. */
final class BareEngine {
  private final Addresses addresses;
  private final EngineAddress engine;
  private final List<Procedure> procedures;
  private final Map<Procedure, CompiledProcess> models;
  private final Map<Procedure, FlowModel> flows;
  private final Map<Procedure, Path> ways;

  BareEngine(Addresses addresses, List<Procedure> procedures) {
    this.addresses = addresses;
    this.engine = new EngineAddress(addresses.zeebe(), addresses.zeebeRest());
    this.procedures = procedures;
    this.models =
        procedures.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), procedure -> ProcedureCompiler.compile(procedure, 1)));
    this.flows =
        procedures.stream()
            .collect(Collectors.toMap(Function.identity(), it -> flow(models.get(it))));
    this.ways =
        procedures.stream().collect(Collectors.toMap(Function.identity(), BareEngine::straight));
  }

  /** Dossiers a second on their straight way, once warm. */
  double perSecond(String series, int warmUp, int number, int alive) throws Exception {
    try (EngineDoor door = EngineDoor.open(engine);
        EngineDriver driver =
            new EngineDriver(engine, addresses.elasticsearch(), series, alive, null)) {
      models.values().forEach(model -> door.models().deploy(model));
      add(driver, warmUp);
      driver.drive();
      add(driver, number);
      return number / driver.drive().seconds();
    }
  }

  private void add(EngineDriver driver, int number) {
    for (int count = 0; count < number; count++) {
      Procedure procedure = procedures.get(count % procedures.size());
      driver.add(procedure.code(), flows.get(procedure), ways.get(procedure));
    }
  }

  /** At the desk, nothing special, every task forward. */
  static Path straight(Procedure procedure) {
    CompiledProcess model = ProcedureCompiler.compile(procedure, 1);
    return Paths.straight(procedure, flow(model), Tables.of(model));
  }

  private static FlowModel flow(CompiledProcess model) {
    return FlowModel.read(model.processId(), model.bpmn());
  }
}
