package vn.motcua.dossiers.act;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/** Completes one task inside the transaction that is open. */
final class Completion {

  static final String SPECIALIST = EngineNames.SPECIALIST;
  static final String OBLIGATION = "obligation";
  static final String REASON = Extension.REASON;

  private final Access access;
  private final TaskRows rows;
  private final Effects effects;
  private final Extension extensions;
  private final ProcedureStore procedures;
  private final Officials officials;
  private final ConsultationRows consultations;
  private final Lapse lapse;
  private final EngineOutbox engine;
  private final Notices notices;
  private final AuditTrail audit;

  Completion(
      Access access,
      TaskRows rows,
      Effects effects,
      Extension extensions,
      ProcedureStore procedures,
      Officials officials,
      ConsultationRows consultations,
      Lapse lapse,
      EngineOutbox engine,
      Notices notices,
      AuditTrail audit) {
    this.access = access;
    this.rows = rows;
    this.effects = effects;
    this.extensions = extensions;
    this.procedures = procedures;
    this.officials = officials;
    this.consultations = consultations;
    this.lapse = lapse;
    this.engine = engine;
    this.notices = notices;
    this.audit = audit;
  }

  ActResult complete(
      Task task,
      String outcome,
      Map<String, @Nullable Object> data,
      Actor actor,
      Authority authority,
      Instant at) {
    ProcedureVersion version = procedures.version(task.procedure(), task.version()).orElseThrow();
    Optional<OutlineStep> step = step(version, task);
    if (step.isEmpty() || !step.get().outcomes().contains(outcome)) {
      return refused("act.outcome-unknown", outcome);
    }
    if (outcome.equals(EngineNames.SUPPLEMENT)) {
      return refused("act.supplement-use-form");
    }
    if (outcome.equals(EngineNames.REFUSE) && !reasoned(data)) {
      return refused("act.refuse-reason");
    }
    if (consultations.bars(task.dossier(), step.get().kind())) {
      return refused("act.referred-elsewhere");
    }
    if (step.get().kind() == StepKind.RETURN) {
      Optional<Text> missing = HandingOver.missing(form(version, step.get()), data);
      if (missing.isPresent()) {
        return new ActResult.Refused(missing.get());
      }
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put(EngineNames.OUTCOME, outcome);
    if (step.get().kind() == StepKind.ASSIGN) {
      Optional<Account> specialist = specialist(data, task);
      if (specialist.isEmpty()) {
        return refused("act.specialist-missing");
      }
      variables.put(EngineNames.SPECIALIST, specialist.get().actor().username());
    }
    if (step.get().kind() == StepKind.ASSESS_OBLIGATION && outcome.equals(EngineNames.REQUIRED)) {
      Optional<Long> dong = dong(data);
      if (dong.isEmpty()) {
        return refused("act.obligation-missing");
      }
      variables.put(OBLIGATION, dong.get());
    }
    boolean extension = Extension.is(step.get(), outcome, data);
    if (extension) {
      Optional<ActResult> refusal = extensions.refused(task, data, at);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    Optional<ActResult> other = write(task, step.get(), outcome, data, actor, authority, at);
    if (other.isPresent()) {
      return other.get();
    }
    String reason = text(data, REASON);
    if (extension) {
      extensions.grant(task, data, actor.username(), at);
    }
    String by = actor.username();
    if (effects.of(task, step.get(), version.outline(), outcome, reason, by, at)) {
      lapse.of(task.dossier(), actor, at);
    }
    if (step.get().kind() == null) {
      consultations
          .answered(task, JsonMapper.shared().writeValueAsString(data), actor, at)
          .ifPresent(answer -> tellAsker(task, answer));
    }
    return tell(task, outcome, variables, actor, authority);
  }

  private void tellAsker(Task task, ConsultationRows.Answered answer) {
    notices.tell(
        answer.askedBy(),
        NoticeKind.OPINION_GIVEN,
        About.dossier(task.dossier(), "consultation:" + answer.id())
            .with("unit", answer.unitName()));
  }

  ActResult supplement(
      Task task, SupplementRequest request, Actor actor, Authority authority, Instant at) {
    if (request.items().stream().allMatch(String::isBlank) || request.reason().isBlank()) {
      return refused("act.supplement-needs-items");
    }
    ProcedureVersion version = procedures.version(task.procedure(), task.version()).orElseThrow();
    Optional<OutlineStep> step = step(version, task);
    if (step.isEmpty() || !step.get().outcomes().contains(EngineNames.SUPPLEMENT)) {
      return refused("act.supplement-not-here");
    }
    SupplementStage stage =
        request.sector() ? SupplementStage.SECTOR : SupplementStage.of(step.get().kind());
    Optional<ActResult> bar = supplementBarred(task, request, stage);
    if (bar.isPresent()) {
      return bar.get();
    }
    List<String> items = request.items().stream().filter(item -> !item.isBlank()).toList();
    Optional<ActResult> other =
        write(
            task, step.get(), EngineNames.SUPPLEMENT, asked(items, request), actor, authority, at);
    if (other.isPresent()) {
      return other.get();
    }
    rows.askSupplement(
        task, JsonMapper.shared().writeValueAsString(items), request, stage, actor, at);
    effects.supplementAsked(task, actor.username(), at);
    return tell(
        task,
        EngineNames.SUPPLEMENT,
        Map.of(EngineNames.OUTCOME, EngineNames.SUPPLEMENT),
        actor,
        authority);
  }

  private Optional<ActResult> supplementBarred(
      Task task, SupplementRequest request, SupplementStage stage) {
    if (consultations.bars(task.dossier(), StepKind.EXAMINE)) {
      return Optional.of(refused("act.referred-elsewhere"));
    }
    if (rows.supplementOpen(task.dossier())) {
      return Optional.of(refused("act.supplement-open"));
    }
    if (rows.supplementAsked(task.dossier(), stage)) {
      return Optional.of(refused("act.supplement-once." + stage.name()));
    }
    String approver = request.approvedBy();
    String basis = request.legalBasis();
    if (stage == SupplementStage.SECTOR && (basis == null || basis.isBlank() || approver == null)) {
      return Optional.of(refused("act.supplement-sector"));
    }
    boolean approves =
        approver == null
            || officials
                .find(approver)
                .map(Account::actor)
                .filter(one -> one.is(Role.APPROVER) || one.is(Role.HEAD))
                .filter(one -> worksFor(task, one))
                .isPresent();
    return approves ? Optional.empty() : Optional.of(refused("act.supplement-approver"));
  }

  private Optional<ActResult> write(
      Task task,
      OutlineStep step,
      String outcome,
      Map<String, @Nullable Object> data,
      Actor actor,
      Authority authority,
      Instant at) {
    String kind = step.kind() == null ? null : step.kind().name();
    String json = JsonMapper.shared().writeValueAsString(data);
    return rows.insert(task, kind, outcome, json, actor, authority, at)
        ? Optional.empty()
        : Optional.of(rows.done(task.key()).orElseThrow());
  }

  private ActResult tell(
      Task task, String outcome, Map<String, Object> variables, Actor actor, Authority authority) {
    engine.complete(task.dossier(), task.key(), variables);
    rows.signal(task.unit());
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "task-completed",
            task.dossier().value(),
            AuditDetails.of(task, authority, Map.of("outcome", outcome))));
    return new ActResult.Done();
  }

  /** A refusal states why (form 03, R13): its own reason, or the conclusion of the examination. */
  private static boolean reasoned(Map<String, @Nullable Object> data) {
    return Stream.of(REASON, "conclusion")
        .map(key -> text(data, key))
        .anyMatch(reason -> reason != null && !reason.isBlank());
  }

  /** A specialist of the unit that does the work of the unit the task waits at. */
  private Optional<Account> specialist(Map<String, @Nullable Object> data, Task task) {
    String username = text(data, SPECIALIST);
    return username == null
        ? Optional.empty()
        : officials
            .find(username)
            .filter(account -> account.actor().is(Role.SPECIALIST))
            .filter(account -> worksFor(task, account.actor()));
  }

  /** Of the task's unit or of the one that took over its work. */
  private boolean worksFor(Task task, Actor colleague) {
    String unit = task.unit();
    return unit != null && access.actingUnits(colleague).contains(new UnitCode(unit));
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

  private static Map<String, @Nullable Object> asked(
      List<String> items, SupplementRequest request) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("items", items);
    data.put(REASON, request.reason());
    data.put("legalBasis", request.legalBasis());
    return data;
  }

  private static Optional<OutlineStep> step(ProcedureVersion version, Task task) {
    return version.outline().stream()
        .filter(step -> step.elementId().equals(task.elementId()))
        .findFirst();
  }

  private static String form(ProcedureVersion version, OutlineStep step) {
    return version.process().forms().stream()
        .filter(form -> form.id().equals(step.formId()))
        .map(Resource::xml)
        .findFirst()
        .orElse("{}");
  }

  private static @Nullable String text(Map<String, @Nullable Object> data, String key) {
    Object value = data.get(key);
    return value == null ? null : value.toString();
  }

  private static ActResult refused(String key, Object... values) {
    return new ActResult.Refused(Wording.text(key, values));
  }
}
