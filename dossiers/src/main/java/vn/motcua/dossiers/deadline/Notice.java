package vn.motcua.dossiers.deadline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.processes.contract.EngineNames;

/** What is told about a deadline, in the order in which it comes. */
enum Notice {
  /** One working day before expiry: the desk apologises and gives a new date (R14). */
  AT_RISK(EngineNames.DEADLINE_AT_RISK, EngineNames.KIND_APOLOGISE, null),
  /** The due date has passed: the head of the unit and the applicant are told. */
  MISSED(EngineNames.DEADLINE_MISSED, EngineNames.KIND_ESCALATE, "overdue"),
  /** It stays missed: the province is told. */
  ESCALATED(EngineNames.DEADLINE_ESCALATED, EngineNames.KIND_OVERSEE, null);

  /** The message for the engine, and the name of the audit entry. */
  final String message;

  /** Element of the task the message opens. */
  final String element;

  private final @Nullable String template;

  Notice(String message, String kind, @Nullable String template) {
    this.message = message;
    this.element = EngineNames.stepElement(kind);
    this.template = template;
  }

  /** The notice the applicant gets; empty where the applicant is not told. */
  Optional<String> template() {
    return Optional.ofNullable(template);
  }
}
