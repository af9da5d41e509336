package vn.motcua.dossiers.act.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.act.Task;
import vn.motcua.dossiers.act.TaskRows;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.official.Officials;

/**
 * Carries recorded acts out when their time has come, in the name of who recorded them. What turns
 * out impossible gives its task back with the reason.
 */
final class DueActs {

  private static final Logger LOG = LoggerFactory.getLogger(DueActs.class);
  private static final Duration NEXT_TRY = Duration.ofSeconds(10);
  private static final Duration LAST_TRY = Duration.ofMinutes(10);
  private static final Duration LAST_LOOK = Duration.ofHours(12);
  private static final Duration LATE = Duration.ofMinutes(2);

  private final Access access;
  private final Acts acts;
  private final TaskRows tasks;
  private final PendingRows rows;
  private final DueRows due;
  private final Officials officials;
  private final Notices notices;
  private final AuditTrail audit;
  private final Clock clock;

  DueActs(
      JdbcClient jdbc,
      Access access,
      Acts acts,
      Officials officials,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.acts = acts;
    this.tasks = new TaskRows(jdbc);
    this.rows = new PendingRows(jdbc);
    this.due = new DueRows(jdbc);
    this.officials = officials;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** When the next act is to be carried out; of all officials. */
  Optional<Instant> next() {
    return due.next();
  }

  /** Carries out what is due; answers how many acts. Replicas share the work. */
  int run() {
    int done = 0;
    for (DueRows.Due one : due.due(now())) {
      done += run(one) ? 1 : 0;
    }
    return done;
  }

  /** An act, its effects and the end of its waiting are one transaction. */
  private boolean run(DueRows.Due one) {
    Optional<Actor> actor = Optional.empty();
    try {
      Optional<Actor> now = officials.find(one.by()).map(Account::actor);
      Optional<Actor> then = one.recordedActor();
      boolean late = one.recordedAt().plus(LATE).isBefore(now());
      actor = (late ? now.or(() -> then) : then.or(() -> now));
      return actor.isPresent() && carryOut(one, actor.get(), now.isPresent());
    } catch (RuntimeException fault) {
      LOG.warn("A recorded act waits: {}", fault.toString());
      actor.ifPresent(official -> later(one, official));
      return false;
    }
  }

  /** The dossier first, as with every act; then the act, if it still waits. */
  private boolean carryOut(DueRows.Due one, Actor actor, boolean active) {
    return access.as(
        actor,
        () ->
            due.hold(one.taskKey())
                && due.take(one.taskKey(), actor, now())
                    .filter(act -> carryOut(act, active))
                    .isPresent());
  }

  private boolean carryOut(PendingAct act, boolean active) {
    if (!active) {
      failed(act, Wording.text("act.pending-closed"));
      return true;
    }
    if (!due.seen(act.dossier())) {
      failed(act, Wording.text("act.not-your-role"));
      return true;
    }
    if (tasks.lock(act.taskKey()).isEmpty()) {
      return missing(act);
    }
    rows.delete(act.taskKey(), act.actor().username());
    ActResult result =
        acts.completeAsOf(act.recordedAt(), act.taskKey(), act.outcome(), act.data(), act.actor());
    Optional<Text> problem =
        switch (result) {
          case ActResult.Done done -> Optional.empty();
          case ActResult.AlreadyDone own when own.by().equals(act.actor().name()) ->
              Optional.empty();
          case ActResult.AlreadyDone other ->
              Optional.of(Wording.text("act.pending-overtaken", other.by()));
          case ActResult.Refused refused -> Optional.of(refused.reason());
        };
    problem.ifPresent(reason -> {
      rows.insert(act, PendingActs.UNDO_TIME);
      failed(act, reason);
    });
    return true;
  }

  /** Tasks are missing while what is known of the engine is rebuilt: the act goes on waiting. */
  private boolean missing(PendingAct act) {
    Instant now = now();
    if (act.recordedAt().plus(LAST_LOOK).isBefore(now)) {
      failed(act, Wording.text("act.task-unknown"));
      return true;
    }
    due.postpone(act.taskKey(), now.plus(NEXT_TRY));
    return false;
  }

  private void failed(PendingAct act, Text reason) {
    rows.fail(act.taskKey(), reason, now());
    tasks
        .lock(act.taskKey())
        .ifPresentOrElse(
            task -> tell(task, "act-not-possible", act.outcome(), act.actor()),
            () ->
                entered(
                    "act-not-possible",
                    act.dossier(),
                    act.actor(),
                    Map.of("task", act.taskKey(), "outcome", act.outcome())));
    notices.tell(act.actor().username(), NoticeKind.BULK_FAILED, about(act, reason));
  }

  /** Told again where the same task is acted on once more in vain. */
  private static About about(PendingAct act, Text reason) {
    String key = act.taskKey() + ":" + act.recordedAt();
    return new About(act.dossier(), act.taskKey(), key, Map.of("reason", reason.vi()));
  }

  /** A fault is tried again for a while; in the end the task goes back to its list. */
  private void later(DueRows.Due one, Actor actor) {
    try {
      access.as(
          actor,
          () -> {
            tasks.lock(one.taskKey());
            due.take(one.taskKey(), actor, now()).ifPresent(this::later);
          });
    } catch (RuntimeException fault) {
      LOG.warn("A recorded act cannot be put off: {}", fault.toString());
    }
  }

  private void later(PendingAct act) {
    Instant now = now();
    if (act.recordedAt().plus(LAST_TRY).isBefore(now)) {
      failed(act, Wording.text("act.pending-fault"));
    } else {
      due.postpone(act.taskKey(), now.plus(NEXT_TRY));
    }
  }

  /** Tells open screens and the audit trail what became of an act. */
  void tell(Task task, String action, String outcome, Actor actor) {
    tasks.signal(task.unit());
    entered(
        action,
        task.dossier(),
        actor,
        Map.of("task", task.key(), "step", task.elementId(), "outcome", outcome));
  }

  private void entered(
      String action, DossierCode dossier, Actor actor, Map<String, Object> details) {
    audit.append(
        new AuditEntry(actor.unit().value(), actor.username(), action, dossier.value(), details));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
