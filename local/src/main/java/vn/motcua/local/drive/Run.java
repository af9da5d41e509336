package vn.motcua.local.drive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.processes.outline.ProcessOutline;

/** One instance that is being driven along its scenario. */
final class Run {
  private static final Pattern UNIT = Pattern.compile("units\\.([a-z0-9_]+)");

  final String dossierCode;
  final Procedure procedure;
  final Scenario scenario;
  private final Set<String> unitKeys;
  private final Map<String, OutlineStep> tasks;
  private final Map<String, Integer> visits = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();
  private boolean interrupted;
  boolean finished;

  Run(String dossierCode, Procedure procedure, CompiledProcess process, Scenario scenario) {
    this.dossierCode = dossierCode;
    this.procedure = procedure;
    this.scenario = scenario;
    this.unitKeys = new TreeSet<>(Set.of("commune", "department", "office"));
    Matcher matcher = UNIT.matcher(process.bpmn());
    while (matcher.find()) {
      unitKeys.add(matcher.group(1));
    }
    this.tasks =
        ProcessOutline.read(process.bpmn()).stream()
            .collect(Collectors.toMap(OutlineStep::elementId, step -> step));
  }

  /** Every unit is the dossier's own code: a task's candidate group then tells whose it is. */
  Map<String, Object> startVariables() {
    Map<String, Object> variables = new HashMap<>();
    variables.put(EngineNames.DOSSIER_CODE, dossierCode);
    variables.put(EngineNames.PROCEDURE_CODE, procedure.code().value());
    variables.put(EngineNames.PROCEDURE_VERSION, 1);
    variables.put(EngineNames.CHANNEL, scenario.channel().name());
    variables.put(EngineNames.RECEIVED_ON, LocalDate.now(WorkingCalendar.ZONE).toString());
    variables.put(EngineNames.FACTS, scenario.facts());
    variables.put(
        EngineNames.UNITS,
        unitKeys.stream().collect(Collectors.toMap(key -> key, key -> dossierCode)));
    return variables;
  }

  /** False when this task was met before: the exporter delivers at least once. */
  boolean firstSight(long taskKey) {
    return seen.add(taskKey);
  }

  /** True once, where the scenario has an interruption. */
  boolean takeInterruption() {
    boolean due = scenario.interruption() != null && !interrupted;
    interrupted = true;
    return due;
  }

  Map<String, Object> completion(String element) {
    int visit = visits.merge(element, 1, Integer::sum) - 1;
    List<String> chosen = scenario.outcomes().getOrDefault(element, List.of());
    OutlineStep task = tasks.get(element);
    String forward =
        task == null || task.outcomes().isEmpty() ? EngineNames.DONE : task.outcomes().getFirst();
    String outcome = visit < chosen.size() ? chosen.get(visit) : forward;
    Map<String, Object> variables = new HashMap<>(Map.of(EngineNames.OUTCOME, outcome));
    switch (outcome) {
      case EngineNames.ASSIGNED -> variables.put(EngineNames.SPECIALIST, "chuyenvien");
      case EngineNames.REQUIRED -> variables.put(EngineNames.OBLIGATION, 150_000);
      default -> {}
    }
    return variables;
  }

  @Override
  public String toString() {
    return procedure.code().value() + " [" + scenario.name() + "] " + dossierCode;
  }
}
