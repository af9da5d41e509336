package vn.motcua.processes.contract;

import java.util.List;
import java.util.Set;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Registry;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.UnitRef;

/** Every name that appears inside BPMN, DMN and forms; nothing else spells them. */
public final class EngineNames {

  // Messages. The correlation key is always the dossier code.
  public static final String ACCEPTED_PREFIX = "dossier-accepted.";
  public static final String SUPPLEMENT_RECEIVED = "supplement-received";
  public static final String OBLIGATION_SETTLED = "obligation-settled";
  public static final String WITHDRAWN = "dossier-withdrawn";
  public static final String STOPPED = "dossier-stopped";
  public static final String OPINION_ASKED = "opinion-asked";
  public static final String REFERRED = "dossier-referred";
  public static final String DEADLINE_AT_RISK = "deadline-at-risk";
  public static final String DEADLINE_MISSED = "deadline-missed";
  public static final String DEADLINE_ESCALATED = "deadline-escalated";
  public static final String CORRELATION_KEY = "=dossierCode";

  // Variables of a running dossier; never personal data.
  public static final String DOSSIER_CODE = "dossierCode";
  public static final String PROCEDURE_CODE = "procedureCode";
  public static final String PROCEDURE_VERSION = "procedureVersion";

  /** Name of the {@link vn.motcua.catalog.Channel} constant. */
  public static final String CHANNEL = "channel";

  /** Context: commune, department, office, receiving, province, each consulted kind → unit code. */
  public static final String UNITS = "units";

  /**
   * Day the dossier was received, in Vietnam: an ISO date such as {@code 2026-11-22}. Fees hold for
   * days of receipt.
   */
  public static final String RECEIVED_ON = "receivedOn";

  /** Context: fact id → value. */
  public static final String FACTS = "facts";

  /** What completes a user task; mapped to {@code outcome_<step>} by the task itself. */
  public static final String OUTCOME = "outcome";

  /** The official chosen at assignment: a username. */
  public static final String SPECIALIST = "specialist";

  /** {@code pass} or {@code refuse}, set by examination. */
  public static final String PROPOSAL = "proposal";

  /** Context {dong, items: [{dong, source}]}, set by the fee decision; dong null = not stated. */
  public static final String FEE = "fee";

  /** What must be paid, integer đồng; passed when the tax agency's assessment is completed. */
  public static final String OBLIGATION = "obligation";

  /** Brought by {@link #OPINION_ASKED}: context with the {@link #ASKED_UNIT}. */
  public static final String OPINION = "opinion";

  /** Brought by {@link #REFERRED}: context with the {@link #ASKED_UNIT}. */
  public static final String REFERRAL = "referral";

  /** Code of the unit that is asked, in {@link #OPINION} and {@link #REFERRAL}. */
  public static final String ASKED_UNIT = "unit";

  // Job types.
  public static final String SYNC_STATUS = "sync-portal-status";
  public static final String NOTIFY = "notify-applicant";
  public static final String VERIFY_POPULATION = "verify-population";
  public static final String VERIFY_LAND = "verify-land";
  public static final String VERIFY_CIVIL_STATUS = "verify-civil-status";
  public static final String NUMBER = "assign-document-number";
  public static final String REQUEST_PAYMENT = "request-payment";
  public static final Set<String> JOB_TYPES =
      Set.of(
          SYNC_STATUS,
          NOTIFY,
          VERIFY_POPULATION,
          VERIFY_LAND,
          VERIFY_CIVIL_STATUS,
          NUMBER,
          REQUEST_PAYMENT);

  /** Header of {@link #SYNC_STATUS}: status code 2–10 of the National Public Service Portal. */
  public static final String HEADER_STATUS = "status";

  /** Header of {@link #NOTIFY}: the template of the notice. */
  public static final String HEADER_TEMPLATE = "template";

  /** BPMN error: the register does not hold what the applicant declared. */
  public static final String REGISTRY_MISMATCH = "REGISTRY_MISMATCH";

  // Extension properties (zeebe:property) of elements.
  public static final String KIND = "motcua:kind";
  public static final String CLOCK = "motcua:clock";
  public static final String BUDGET_HOURS = "motcua:budgetHours";
  public static final String ROLE = "motcua:role";
  public static final String UNIT = "motcua:unit";

  /** Comma-separated outcomes of a user task, in the order of the act buttons. */
  public static final String OUTCOMES = "motcua:outcomes";

  public static final String STOP_REASON = "motcua:stopReason";
  public static final String STOP_SUPPLEMENT = "supplement";
  public static final String STOP_OBLIGATION = "obligation";
  public static final String STOP_POSTING = "posting";

  /** {@link #KIND} of the desk's task before expiry: the apology and new date of form 04 (R14). */
  public static final String KIND_APOLOGISE = "apologise";

  /** {@link #KIND} of the task of the unit's head once the deadline is missed. */
  public static final String KIND_ESCALATE = "escalate";

  /** {@link #KIND} of the province's task when a missed deadline stays missed. */
  public static final String KIND_OVERSEE = "oversee";

  /** {@link #KIND} of the task of a unit whose opinion is asked beside the procedure (R11). */
  public static final String KIND_OPINION = "opinion";

  /** {@link #KIND} of the task of a unit that examines in place of the one that referred to it. */
  public static final String KIND_REFERRAL = "referral";

  /** Kinds of tasks that are no step of the catalogue. */
  public static final Set<String> EXTRA_KINDS =
      Set.of(KIND_APOLOGISE, KIND_ESCALATE, KIND_OVERSEE, KIND_OPINION, KIND_REFERRAL);

  // Outcomes of user tasks.
  public static final String ACCEPT = "accept";
  public static final String SUPPLEMENT = "supplement";
  public static final String REFUSE = "refuse";
  public static final String ASSIGNED = "assigned";
  public static final String PASS = "pass";
  public static final String POSTED = "posted";
  public static final String DONE = "done";
  public static final String ANSWERED = "answered";
  public static final String REQUIRED = "required";
  public static final String NONE = "none";
  public static final String COLLECTED = "collected";
  public static final String APPROVE = "approve";
  public static final String RETURN = "return";
  public static final String ISSUED = "issued";
  public static final String RETURNED = "returned";
  public static final String ARCHIVED = "archived";
  public static final String RECEIVED = "received";

  /** The desk apologised and gave a new date: the one extension there is. */
  public static final String APOLOGISED = "apologised";

  /** The desk says that the result will be ready in time. */
  public static final String IN_TIME = "in-time";

  /** Not a choice on any form: the dossier was settled before somebody did the task. */
  public static final String LAPSED = "lapsed";

  /** Not a choice on any form: whoever asked for the task took it back. */
  public static final String TAKEN_BACK = "taken-back";

  private EngineNames() {}

  public static String processId(ProcedureCode code) {
    return "procedure-" + code.value();
  }

  /** Message that starts a dossier of the procedure. */
  public static String accepted(ProcedureCode code) {
    return ACCEPTED_PREFIX + code.value();
  }

  public static String deadlineDecision(ProcedureCode code) {
    return "deadline-" + code.value();
  }

  public static String feeDecision(ProcedureCode code) {
    return "fee-" + code.value();
  }

  public static String componentsDecision(ProcedureCode code) {
    return "components-" + code.value();
  }

  /** Form of an officials' step. */
  public static String form(ProcedureCode code, String stepId) {
    return "form-" + code.value() + "-" + stepId;
  }

  /** The e-form an applicant fills in. */
  public static String submissionForm(ProcedureCode code) {
    return "form-" + code.value() + "-submission";
  }

  /** Element id of a step's task. */
  public static String stepElement(String stepId) {
    return "step-" + stepId;
  }

  /** What is done after the period a step of kind POST has opened; part of its ids. */
  public static String periodEnd(String stepId) {
    return stepId + "-end";
  }

  /** Process variable that holds how a step ended. */
  public static String outcomeVariable(String stepId) {
    return "outcome_" + underscored(stepId);
  }

  /** Process variable that holds what the register answered: {@code match} or {@code mismatch}. */
  public static String registryVariable(String stepId) {
    return "registry_" + underscored(stepId);
  }

  /** Key inside the {@code units} context: {@code department:land-tax} → {@code land_tax}. */
  public static String unitKey(UnitRef unit) {
    String value = unit.value();
    return underscored(value.substring(value.indexOf(':') + 1));
  }

  /** Candidate group of a role at a unit, as the read model knows it. */
  public static String candidateGroup(Role role, String unitCode) {
    return role.key() + "@" + unitCode;
  }

  /** The same for a unit that a message names: {@code opinion.unit}. */
  public static String candidateGroupExpression(Role role, String variable) {
    return "=[\"" + role.key() + "@\" + " + variable + "." + ASKED_UNIT + "]";
  }

  /** FEEL for {@code zeebe:assignmentDefinition candidateGroups}. */
  public static String candidateGroupExpression(Role role, UnitRef unit) {
    return "=[\"" + role.key() + "@\" + " + UNITS + "." + unitKey(unit) + "]";
  }

  /** Job type that asks the register. */
  public static String verify(Registry registry) {
    return switch (registry) {
      case POPULATION -> VERIFY_POPULATION;
      case LAND -> VERIFY_LAND;
      case CIVIL_STATUS -> VERIFY_CIVIL_STATUS;
    };
  }

  /** How a step of this kind can end; a service task has none. */
  public static List<String> outcomes(StepKind kind) {
    return switch (kind) {
      case RECEIVE -> List.of(ACCEPT, SUPPLEMENT, REFUSE);
      case ASSIGN -> List.of(ASSIGNED);
      case EXAMINE -> List.of(PASS, SUPPLEMENT, REFUSE);
      case VERIFY_REGISTRY -> List.of();
      case INSPECT_FIELD, POST -> List.of(DONE);
      case CONSULT -> List.of(ANSWERED);
      case ASSESS_OBLIGATION -> List.of(REQUIRED, NONE);
      case COLLECT_FEE -> List.of(COLLECTED);
      case DECIDE -> List.of(APPROVE, RETURN);
      case ISSUE -> List.of(ISSUED);
      case RETURN -> List.of(RETURNED);
      case ARCHIVE -> List.of(ARCHIVED);
      case REFER -> List.of(RECEIVED);
    };
  }

  /** A step id as it may stand inside a FEEL name. */
  public static String underscored(String id) {
    return id.replace('-', '_').replace('.', '_');
  }
}
