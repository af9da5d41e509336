package vn.motcua.local.drive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepKind;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.processes.outline.ProcessOutline;

/**
 * A small set of ways that together take every exit of every gateway: the straight one, then one
 * for each thing that can go differently. Whether it is enough is not believed but measured, by
 * comparing the sequence flows taken with those of the model.
 */
public final class Scenarios {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");

  private final Procedure procedure;
  private final List<OutlineStep> tasks;
  private final Set<Map<String, Object>> factSets = new LinkedHashSet<>();

  private Scenarios(Procedure procedure, CompiledProcess process) {
    this.procedure = procedure;
    this.tasks = ProcessOutline.read(process.bpmn());
    varyFacts();
  }

  /** The ways of one procedure; the first is the straight one. */
  public static List<Scenario> of(Procedure procedure, CompiledProcess process) {
    return new Scenarios(procedure, process).all();
  }

  private List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    for (Map<String, Object> facts : factSets) {
      Scenario straight = Scenario.straight(facts);
      all.add(all.isEmpty() ? straight : straight.named("facts " + facts));
    }
    // With every fact set, so that a step that only some facts open is deviated from as well.
    List<Scenario> grounds = List.copyOf(all);
    Scenario ground = grounds.getFirst();
    all.add(ground.named("online").with(Channel.ONLINE));
    for (OutlineStep task : tasks) {
      for (Scenario base : conditional(task) ? grounds : List.of(ground)) {
        all.addAll(deviations(base, task));
      }
    }
    for (Step step : procedure.steps()) {
      if (step.kind() == StepKind.VERIFY_REGISTRY) {
        String element = EngineNames.stepElement(step.id());
        all.add(ground.named("mismatch at " + element).withMismatch(element));
      }
    }
    Stream.of(EngineNames.WITHDRAWN, EngineNames.DEADLINE_AT_RISK, EngineNames.DEADLINE_MISSED)
        .forEach(message -> all.add(ground.named(message).interruptedBy(message)));
    return all;
  }

  private boolean conditional(OutlineStep task) {
    return factSets.size() > 1
        && procedure.steps().stream()
            .anyMatch(step ->
                step.when() != null
                    && task.elementId().startsWith(EngineNames.stepElement(step.id())));
  }

  private static List<Scenario> deviations(Scenario base, OutlineStep task) {
    List<Scenario> found = new ArrayList<>();
    boolean atTheDesk = task.kind() == StepKind.RECEIVE;
    Scenario ground = atTheDesk ? base.with(Channel.ONLINE) : base;
    for (String outcome : task.outcomes()) {
      String name = task.elementId() + " " + outcome;
      found.add(ground.named(name).with(task.elementId(), List.of(outcome)));
    }
    return found;
  }

  /** Every value near a threshold that an expression compares with, one fact at a time. */
  private void varyFacts() {
    Map<String, Object> base = new LinkedHashMap<>();
    procedure.facts().forEach(fact -> base.put(fact.id(), candidates(fact).getFirst()));
    factSets.add(Map.copyOf(base));
    for (Fact fact : procedure.facts()) {
      for (Object value : candidates(fact)) {
        Map<String, Object> varied = new LinkedHashMap<>(base);
        varied.put(fact.id(), value);
        factSets.add(Map.copyOf(varied));
      }
    }
  }

  private List<Object> candidates(Fact fact) {
    return switch (fact.type()) {
      case BOOLEAN -> List.of(false, true);
      case CHOICE -> fact.choices().stream().<Object>map(choice -> choice.value()).toList();
      case STRING -> List.of("x");
      case NUMBER -> numbers(fact);
    };
  }

  private List<Object> numbers(Fact fact) {
    Set<Object> numbers = new LinkedHashSet<>(List.of(1));
    expressions()
        .filter(text -> text.contains(fact.id()))
        .forEach(text -> {
          Matcher literal = NUMBER.matcher(text);
          while (literal.find()) {
            int value = (int) Double.parseDouble(literal.group());
            numbers.addAll(List.of(Math.max(0, value - 1), value, value + 1));
          }
        });
    return List.copyOf(numbers);
  }

  private Stream<String> expressions() {
    Stream<String> steps = procedure.steps().stream().map(Step::when).filter(Objects::nonNull);
    Stream<String> fees = procedure.fees().stream().map(FeeRule::when).filter(Objects::nonNull);
    return Stream.concat(steps, fees);
  }
}
