package vn.motcua.dossiers.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/**
 * The one re-appointment there is (R14, form 04): only by the desk's apology, to a later date, with
 * its reason; the applicant is told the new date.
 */
final class Extension {

  static final String NEW_DUE_DATE = "newDueDate";
  static final String REASON = "reason";

  /** The notice the applicant gets; {@code due} in its payload is the new date. */
  private static final String TEMPLATE = "apology";

  private final DossierRows rows;
  private final DossierClock clock;
  private final Outbox outbox;

  Extension(DossierRows rows, DossierClock clock, Outbox outbox) {
    this.rows = rows;
    this.clock = clock;
    this.outbox = outbox;
  }

  /**
   * Whether a step that ends so gives a new date: no step of a procedure itself can. In versions
   * published before the apology had outcomes of its own it just ends, with the date in its form.
   */
  static boolean is(OutlineStep step, String outcome, Map<String, @Nullable Object> data) {
    if (step.kind() != null) {
      return false;
    }
    return outcome.equals(EngineNames.APOLOGISED)
        || outcome.equals(EngineNames.DONE)
            && step.elementId().equals(EngineNames.stepElement(EngineNames.KIND_APOLOGISE))
            && StepAnswers.text(data, NEW_DUE_DATE) != null;
  }

  /** Why it is not possible; empty where it is. */
  Optional<ActResult> refused(Task task, Map<String, @Nullable Object> data, Instant at) {
    if (task.clock() != ClockState.RUNNING) {
      return refusal(
          task.clock() == ClockState.STOPPED ? "act.clock-stands" : "act.no-limit-running");
    }
    if (rows.extendedBefore(task.dossier())) {
      return refusal("act.extended-before");
    }
    Instant dueAt = task.dueAt();
    if (dueAt == null) {
      return refusal("act.no-date-to-extend");
    }
    Instant later = dueAt.isAfter(at) ? dueAt : at;
    if (newDueAt(task, data).filter(date -> date.isAfter(later)).isEmpty()) {
      return refusal("act.new-date-invalid");
    }
    String reason = StepAnswers.text(data, REASON);
    return reason == null || reason.isBlank() ? refusal("act.reason-missing") : Optional.empty();
  }

  /** Moves the due date and tells the applicant. */
  void grant(Task task, Map<String, @Nullable Object> data, String by, Instant at) {
    Instant wanted = newDueAt(task, data).orElseThrow();
    String reason = String.valueOf(StepAnswers.text(data, REASON));
    Instant dueAt =
        clock.record(task.dossier(), ClockFact.extended(at, wanted, reason), by).dueAt();
    outbox.append(
        Outbox.NOTIFICATION,
        task.dossier().value(),
        TEMPLATE + ":" + task.dossier(),
        Map.of("template", TEMPLATE, "due", String.valueOf(dueAt == null ? wanted : dueAt)));
  }

  /** A moment, or a day, which then means closing time at the competent unit. */
  private Optional<Instant> newDueAt(Task task, Map<String, @Nullable Object> data) {
    String text = String.valueOf(StepAnswers.text(data, NEW_DUE_DATE));
    try {
      return Optional.of(
          text.length() == 10
              ? clock.reading(task.dossier()).calendar().closing(LocalDate.parse(text)).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<ActResult> refusal(String key) {
    return Optional.of(new ActResult.Refused(Wording.text(key)));
  }
}
