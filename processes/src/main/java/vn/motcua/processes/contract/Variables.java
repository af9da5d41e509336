package vn.motcua.processes.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.motcua.catalog.StepKind;

/** Which variables a dossier starts with, and which a completed task brings. */
public final class Variables {

  /** Set by the message that starts a dossier. */
  public static final Set<String> AT_START =
      Set.of(
          EngineNames.DOSSIER_CODE,
          EngineNames.PROCEDURE_CODE,
          EngineNames.PROCEDURE_VERSION,
          EngineNames.CHANNEL,
          EngineNames.RECEIVED_ON,
          EngineNames.UNITS,
          EngineNames.FACTS);

  private static final Map<StepKind, String> MORE =
      Map.of(
          StepKind.ASSIGN, EngineNames.SPECIALIST,
          StepKind.ASSESS_OBLIGATION, EngineNames.OBLIGATION);

  private Variables() {}

  /**
   * Given by an official who completes a task.
   *
   * @param kind the task's {@link EngineNames#KIND}; any text
   */
  public static Set<String> ofCompletion(String kind) {
    String wanted = kind.toUpperCase(Locale.ROOT).replace('-', '_');
    return MORE.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(wanted))
        .findFirst()
        .map(entry -> Set.of(EngineNames.OUTCOME, entry.getValue()))
        .orElse(Set.of(EngineNames.OUTCOME));
  }
}
