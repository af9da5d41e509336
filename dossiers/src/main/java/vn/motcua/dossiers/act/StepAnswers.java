package vn.motcua.dossiers.act;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/** What a step's form has to answer before the step can end so, and what of it the engine needs. */
final class StepAnswers {

  private static final String OBLIGATION = "obligation";
  private static final String CONCLUSION = "conclusion";

  private final Colleagues colleagues;
  private final IssuedResult results;

  StepAnswers(Colleagues colleagues, IssuedResult results) {
    this.colleagues = colleagues;
    this.results = results;
  }

  /** What the answers amount to. */
  sealed interface Reading {

    /** Enough: what the engine is told. */
    record Enough(Map<String, Object> variables) implements Reading {}

    /** Something is missing. */
    record Missing(Text reason) implements Reading {}
  }

  Reading read(
      Task task,
      ProcedureVersion version,
      OutlineStep step,
      String outcome,
      Map<String, @Nullable Object> data) {
    StepKind kind = step.kind();
    if (outcome.equals(EngineNames.REFUSE) && !reasoned(data)) {
      return missing("act.refuse-reason");
    }
    Optional<Text> missing = handedOn(task, version, step, data);
    if (missing.isPresent()) {
      return new Reading.Missing(missing.get());
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put(EngineNames.OUTCOME, outcome);
    if (kind == StepKind.ASSIGN) {
      Optional<Actor> specialist = specialist(data, task);
      if (specialist.isEmpty()) {
        return missing("act.specialist-missing");
      }
      variables.put(EngineNames.SPECIALIST, specialist.get().username());
    } else if (kind == StepKind.ASSESS_OBLIGATION && outcome.equals(EngineNames.REQUIRED)) {
      Optional<Long> dong = dong(data);
      if (dong.isEmpty()) {
        return missing("act.obligation-missing");
      }
      variables.put(OBLIGATION, dong.get());
    }
    return new Reading.Enough(variables);
  }

  /** What is missing to issue the result, or to hand it over. */
  private Optional<Text> handedOn(
      Task task, ProcedureVersion version, OutlineStep step, Map<String, @Nullable Object> data) {
    if (step.kind() == StepKind.ISSUE) {
      return results.missing(task, form(version, step), data);
    }
    return step.kind() == StepKind.RETURN
        ? HandingOver.missing(form(version, step), data).or(() -> results.notElectronic(task, data))
        : Optional.empty();
  }

  /** A refusal states why (form 03, R13): its own reason, or the conclusion of the examination. */
  private static boolean reasoned(Map<String, @Nullable Object> data) {
    return Stream.of(Extension.REASON, CONCLUSION)
        .map(key -> text(data, key))
        .anyMatch(reason -> reason != null && !reason.isBlank());
  }

  /** A specialist of the unit that does the work of the unit the task waits at. */
  private Optional<Actor> specialist(Map<String, @Nullable Object> data, Task task) {
    return Optional.ofNullable(text(data, EngineNames.SPECIALIST))
        .flatMap(username -> colleagues.find(username, task))
        .filter(one -> one.is(Role.SPECIALIST));
  }

  /** A whole, positive sum in đồng. */
  private static Optional<Long> dong(Map<String, @Nullable Object> data) {
    try {
      return Optional.ofNullable(text(data, OBLIGATION))
          .map(sum -> new BigDecimal(sum).longValueExact())
          .filter(sum -> sum > 0);
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String form(ProcedureVersion version, OutlineStep step) {
    return version.process().forms().stream()
        .filter(form -> form.id().equals(step.formId()))
        .map(Resource::xml)
        .findFirst()
        .orElse("{}");
  }

  private static Reading missing(String key) {
    return new Reading.Missing(Wording.text(key));
  }

  /** What the form holds under a key, as text. */
  static @Nullable String text(Map<String, @Nullable Object> data, String key) {
    Object value = data.get(key);
    return value == null ? null : value.toString();
  }
}
