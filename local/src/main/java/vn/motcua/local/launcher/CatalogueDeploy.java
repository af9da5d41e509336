package vn.motcua.local.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.Procedure;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Progress;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.command.EngineDoor;
import vn.motcua.processes.command.EngineRefused;
import vn.motcua.processes.compile.ProcedureCompiler;

/** Tells the engine the procedures of this repository, one command each. */
final class CatalogueDeploy {
  private final Addresses addresses;
  private final Progress progress;

  CatalogueDeploy(Addresses addresses, Progress progress) {
    this.addresses = addresses;
    this.progress = progress;
  }

  /** Refused procedures with the engine's reason. */
  Map<String, String> deploy(Catalog catalog) {
    Map<String, String> refused = new LinkedHashMap<>();
    int done = 0;
    try (EngineDoor door =
        EngineDoor.open(new EngineAddress(addresses.zeebe(), addresses.zeebeRest()))) {
      for (Procedure procedure : catalog.procedures()) {
        try {
          door.models().deploy(ProcedureCompiler.compile(procedure, 1));
        } catch (EngineRefused e) {
          refused.put(procedure.code().value(), String.valueOf(e.getMessage()));
        }
        if (++done % 100 == 0) {
          progress.say("deployed " + done + " of " + catalog.procedures().size());
        }
      }
    }
    return refused;
  }
}
