package vn.motcua.processes.outline;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.UnitRef;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.model.BpmnFile;

/** The officials' steps of a process in the order they are met from the start. */
public final class ProcessOutline {

  private ProcessOutline() {}

  /**
   * Reads the user tasks; steps of event sub-processes come last.
   *
   * @throws IllegalArgumentException when the text is not well-formed BPMN
   */
  public static List<OutlineStep> read(String bpmnXml) {
    BpmnFile file = BpmnFile.parse(bpmnXml);
    List<String> order = new ArrayList<>(fromStart(file));
    return file.all("userTask").stream()
        .sorted(Comparator.comparingInt(task -> place(order, task.getAttribute("id"))))
        .map(ProcessOutline::step)
        .toList();
  }

  private static int place(List<String> order, String id) {
    int index = order.indexOf(id);
    return index < 0 ? order.size() : index;
  }

  /** Breadth first, so that steps on parallel branches stay side by side. */
  private static Set<String> fromStart(BpmnFile file) {
    Map<String, List<String>> next =
        file.all("sequenceFlow").stream()
            .collect(
                Collectors.groupingBy(
                    flow -> flow.getAttribute("sourceRef"),
                    Collectors.mapping(
                        flow -> flow.getAttribute("targetRef"), Collectors.toList())));
    Deque<String> open = new ArrayDeque<>();
    file.all("process").stream()
        .flatMap(process -> BpmnFile.children(process, "startEvent").stream())
        .forEach(start -> open.add(start.getAttribute("id")));
    Set<String> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String id = open.poll();
      if (seen.add(id)) {
        open.addAll(next.getOrDefault(id, List.of()));
      }
    }
    return seen;
  }

  private static OutlineStep step(Element task) {
    Function<String, Optional<String>> property = name -> BpmnFile.property(task, name);
    StepKind kind = constant(StepKind.class, property.apply(EngineNames.KIND));
    Role role = constant(Role.class, property.apply(EngineNames.ROLE).or(() -> roleOf(task)));
    Clock clock = constant(Clock.class, property.apply(EngineNames.CLOCK));
    String id = task.getAttribute("id");
    return new OutlineStep(
        id,
        task.hasAttribute("name") ? task.getAttribute("name") : id,
        kind,
        role == null ? Role.SPECIALIST : role,
        property
            .apply(EngineNames.UNIT)
            .filter(UnitRef::isValid)
            .map(UnitRef::new)
            .orElse(UnitRef.COMMUNE),
        clock == null ? Clock.RUNNING : clock,
        property.apply(EngineNames.BUDGET_HOURS).map(ProcessOutline::hours).orElse(null),
        outcomes(property.apply(EngineNames.OUTCOMES), kind),
        BpmnFile.extension(task, "formDefinition", "formId"));
  }

  private static List<String> outcomes(Optional<String> listed, @Nullable StepKind kind) {
    if (listed.isPresent()) {
      return Arrays.stream(listed.get().split(","))
          .map(String::strip)
          .filter(outcome -> !outcome.isEmpty())
          .toList();
    }
    return kind == null ? List.of(EngineNames.DONE) : EngineNames.outcomes(kind);
  }

  private static @Nullable BigDecimal hours(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The role before the first {@code @} of the candidate group. */
  private static Optional<String> roleOf(Element task) {
    String groups = BpmnFile.extension(task, "assignmentDefinition", "candidateGroups");
    int at = groups.indexOf('@');
    return at < 0
        ? Optional.empty()
        : Optional.of(groups.substring(0, at).replaceAll("[^a-z-]", ""));
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, Optional<String> text) {
    if (text.isEmpty()) {
      return null;
    }
    String wanted = text.get().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(wanted))
        .findFirst()
        .orElse(null);
  }
}
