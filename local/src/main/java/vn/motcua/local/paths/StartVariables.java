package vn.motcua.local.paths;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.contract.EngineNames;

/** What a dossier brings into the engine, and what a task is completed with. */
public final class StartVariables {
  private static final Pattern UNIT = Pattern.compile("units\\.([a-z0-9_]+)");
  private static final Set<String> ALWAYS =
      Set.of("commune", "department", "office", "receiving", "province");

  /** A working day; decisions that depend on the day of receipt are tried on others as well. */
  static final String RECEIVED_ON = "2026-01-05";

  private StartVariables() {}

  /** Every unit is the dossier's own code: a task's candidate group then tells whose it is. */
  public static Map<String, Object> of(
      ProcedureCode procedure, FlowModel model, Scenario scenario, String dossierCode) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(EngineNames.DOSSIER_CODE, dossierCode);
    variables.put(EngineNames.PROCEDURE_CODE, procedure.value());
    variables.put(EngineNames.PROCEDURE_VERSION, 1);
    variables.put(EngineNames.CHANNEL, scenario.channel().name());
    variables.put(EngineNames.RECEIVED_ON, RECEIVED_ON);
    variables.put(EngineNames.FACTS, scenario.facts());
    variables.put(
        EngineNames.UNITS,
        model.units().stream().collect(Collectors.toMap(key -> key, key -> dossierCode)));
    return variables;
  }

  /** Keys of the units that a process may speak to. */
  static Set<String> units(String bpmn) {
    Set<String> units = new TreeSet<>(ALWAYS);
    Matcher matcher = UNIT.matcher(bpmn);
    while (matcher.find()) {
      units.add(matcher.group(1));
    }
    return units;
  }

  /** How a task is completed that ends this way. */
  public static Map<String, Object> completion(String outcome) {
    Map<String, Object> variables = new HashMap<>(Map.of(EngineNames.OUTCOME, outcome));
    switch (outcome) {
      case EngineNames.ASSIGNED -> variables.put(EngineNames.SPECIALIST, "chuyenvien");
      case EngineNames.REQUIRED -> variables.put(EngineNames.OBLIGATION, 150_000);
      default -> {}
    }
    return variables;
  }
}
