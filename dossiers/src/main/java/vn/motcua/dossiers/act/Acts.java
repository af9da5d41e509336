package vn.motcua.dossiers.act;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.document.FormsOfActs;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.dossiers.procedures.ProcedureStore;

/**
 * What officials do with their tasks. Each act is one transaction: the act itself, the clock, the
 * audit entry and the message for the engine; a second act on the same task is answered.
 *
 * @see "docs/decisions/0004-read-your-writes.md"
 */
public final class Acts {

  private final Access access;
  private final TaskRights rights;
  private final TaskRows rows;
  private final ActRows acts;
  private final Claiming claiming;
  private final Assignment assignment;
  private final Completion completion;
  private final SupplementAct supplement;
  private final Clock clock;

  public Acts(
      JdbcClient jdbc,
      Access access,
      ProcedureStore procedures,
      Officials officials,
      DossierClock dossierClock,
      EngineOutbox engine,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.rights = new TaskRights(access);
    this.rows = new TaskRows(jdbc);
    this.acts = new ActRows(jdbc);
    this.clock = clock;
    Colleagues colleagues = new Colleagues(access, officials);
    DossierRows dossiers = new DossierRows(jdbc);
    ConsultationRows consultations = new ConsultationRows(jdbc);
    Effects effects = new Effects(dossiers, dossierClock);
    IssuedResult results = new IssuedResult(jdbc);
    ActForms forms = new ActForms(new FormsOfActs(new Outbox(jdbc)));
    StepEnd end = new StepEnd(rows, acts, results, engine, audit);
    this.claiming = new Claiming(rows, engine, audit);
    this.assignment = new Assignment(rights, rows, colleagues, engine, audit);
    this.completion =
        new Completion(
            procedures,
            new StepAnswers(colleagues, results),
            end,
            effects,
            new Extension(dossiers, dossierClock, new Outbox(jdbc)),
            consultations,
            new Lapse(jdbc, engine),
            forms,
            notices);
    this.supplement =
        new SupplementAct(procedures, colleagues, dossiers, consultations, effects, end, forms);
  }

  /** Takes the task; AlreadyDone names the colleague who holds it. */
  public ActResult claim(long taskKey, Actor actor) {
    return on(taskKey, actor, (task, authority, at) -> claiming.claim(task, actor, authority, at));
  }

  /** Gives the task back to its group; a head or approver of its unit may do so with anybody's. */
  public ActResult release(long taskKey, Actor actor) {
    return locked(
        taskKey,
        actor,
        task ->
            Optional.of(task)
                .filter(one -> one.open() && one.holder() != null)
                .flatMap(one -> rights.leading(one.unit(), actor))
                .map(leading -> claiming.freed(task, actor, leading, now()))
                .orElseGet(() ->
                    allowed(
                        task,
                        actor,
                        (held, authority, at) -> claiming.release(held, actor, authority, at))));
  }

  /**
   * Gives the task to an official who may do it: a head or approver of its unit anybody's, a holder
   * the own one. The colleague is told; nobody has to agree.
   *
   * @param to user name of an official with the task's role in its unit
   */
  public ActResult assign(long taskKey, String to, Actor actor) {
    return locked(taskKey, actor, task -> assignment.assign(task, to, actor, now()));
  }

  /**
   * Completes the task.
   *
   * @param outcome one of the step's outcomes, except {@code supplement}
   * @param data what the form holds; stays in the case file, except {@code specialist}. {@code
   *     reason} and, on the apology, {@code newDueDate} (ISO date or moment) mean what they say:
   *     the outcome {@code apologised} moves the due date, once
   */
  public ActResult complete(
      long taskKey, String outcome, Map<String, @Nullable Object> data, Actor actor) {
    return on(
        taskKey,
        actor,
        (task, authority, at) ->
            held(task, actor, authority)
                .orElseGet(() -> completion.complete(task, outcome, data, actor, authority, at)));
  }

  /**
   * Completes the task with effect at the moment when the act was recorded.
   *
   * @see #complete
   */
  public ActResult completeAsOf(
      Instant recorded,
      long taskKey,
      String outcome,
      Map<String, @Nullable Object> data,
      Actor actor) {
    return on(
        taskKey,
        actor,
        (task, authority, at) ->
            held(task, actor, authority)
                .orElseGet(
                    () -> completion.complete(task, outcome, data, actor, authority, recorded)));
  }

  /** Completes the task by asking the applicant for supplements; stops the clock. */
  public ActResult requestSupplement(long taskKey, SupplementRequest request, Actor actor) {
    return on(
        taskKey,
        actor,
        (task, authority, at) ->
            held(task, actor, authority)
                .orElseGet(() -> supplement.ask(task, request, actor, authority, at)));
  }

  private ActResult on(long taskKey, Actor actor, OneAct act) {
    return locked(taskKey, actor, task -> allowed(task, actor, act));
  }

  private ActResult locked(long taskKey, Actor actor, Function<Task, ActResult> act) {
    return access.as(
        actor,
        () -> {
          Optional<Task> task = rows.lock(taskKey);
          Optional<ActResult.AlreadyDone> done = acts.done(taskKey);
          if (done.isPresent()) {
            return done.get();
          }
          return task.map(act).orElseGet(() -> refused("act.task-unknown"));
        });
  }

  private ActResult allowed(Task task, Actor actor, OneAct act) {
    if (!task.open()) {
      return refused("act.task-closed");
    }
    if (!task.state().open() && task.state() != DossierState.RETURNED) {
      return refused("act.dossier-ended");
    }
    Instant at = now();
    return rights
        .of(task.unit(), task.role(), task.holder(), actor)
        .map(authority -> act.on(task, authority, at))
        .orElseGet(() -> refused("act.not-your-role"));
  }

  private static Optional<ActResult> held(Task task, Actor actor, Authority authority) {
    String holder = task.holder();
    return holder == null || task.heldBy(actor, authority)
        ? Optional.empty()
        : Optional.of(refused("act.held-by", task.holderName(holder)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static ActResult refused(String key, Object... values) {
    return new ActResult.Refused(Wording.text(key, values));
  }

  /** What is done to an open task in somebody's right. */
  private interface OneAct {
    ActResult on(Task task, Authority authority, Instant at);
  }
}
