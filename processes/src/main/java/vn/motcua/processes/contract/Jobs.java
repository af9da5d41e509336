package vn.motcua.processes.contract;

import java.util.Map;
import java.util.Set;

/** What each type of job has to do with the process around it. */
public final class Jobs {

  private static final Map<String, Set<String>> ERRORS =
      Map.of(
          EngineNames.VERIFY_POPULATION, Set.of(EngineNames.REGISTRY_MISMATCH),
          EngineNames.VERIFY_LAND, Set.of(EngineNames.REGISTRY_MISMATCH),
          EngineNames.VERIFY_CIVIL_STATUS, Set.of(EngineNames.REGISTRY_MISMATCH));

  private static final Map<String, Set<String>> READS =
      Map.of(EngineNames.REQUEST_PAYMENT, Set.of(EngineNames.OBLIGATION));

  private Jobs() {}

  /** BPMN errors the worker may throw. */
  public static Set<String> errors(String jobType) {
    return ERRORS.getOrDefault(jobType, Set.of());
  }

  /** Variables the worker reads beside those every dossier starts with. */
  public static Set<String> reads(String jobType) {
    return READS.getOrDefault(jobType, Set.of());
  }
}
