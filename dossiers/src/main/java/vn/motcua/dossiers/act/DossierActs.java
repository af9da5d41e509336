package vn.motcua.dossiers.act;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.document.FormsOfActs;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.note.Note;
import vn.motcua.dossiers.note.Notes;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.processes.contract.EngineNames;

/**
 * What officials do with a whole dossier, beside the steps of its procedure. Each act is one
 * transaction with its audit entry and its message for the engine, under the same rules by which it
 * was offered.
 *
 * @see "docs/decisions/0034"
 */
public final class DossierActs {

  private final Access access;
  private final StandingRows rows;
  private final ConsultationRows consultations;
  private final DossierRows dossiers;
  private final DossierRules rules;
  private final Asking asking;
  private final TakingBack takingBack;
  private final EarlyEnd ends;
  private final EngineOutbox engine;
  private final Notes notes;
  private final AuditTrail audit;
  private final Clock clock;

  public DossierActs(
      JdbcClient jdbc,
      Access access,
      Units units,
      Intake intake,
      DossierClock dossierClock,
      EngineOutbox engine,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.rows = new StandingRows(jdbc);
    this.consultations = new ConsultationRows(jdbc);
    TaskRows tasks = new TaskRows(jdbc);
    this.dossiers = new DossierRows(jdbc);
    this.rules = new DossierRules(access, units);
    Outbox outbox = new Outbox(jdbc);
    this.notes = new Notes(jdbc, access, outbox, audit, clock);
    ActForms forms = new ActForms(new FormsOfActs(outbox));
    this.asking = new Asking(rules, tasks, consultations, engine, forms, notices, audit);
    this.takingBack =
        new TakingBack(rows, tasks, new ActRows(jdbc), consultations, engine, notices, audit);
    this.engine = engine;
    this.audit = audit;
    this.clock = clock;
    this.ends = new EarlyEnd(dossiers, tasks, dossierClock, intake, engine, forms, audit);
  }

  /** Asks another unit for its opinion; several may be asked side by side (R11). */
  public ActResult consult(DossierCode code, OpinionRequest request, Actor actor) {
    return on(
        code,
        actor,
        (standing, at) -> asking.ask(standing, Consultation.Kind.OPINION, request, actor, at));
  }

  /** Hands the examination to another unit, such as the province's; its conclusion comes back. */
  public ActResult refer(DossierCode code, OpinionRequest request, Actor actor) {
    return on(
        code,
        actor,
        (standing, at) -> asking.ask(standing, Consultation.Kind.REFERRAL, request, actor, at));
  }

  /** Takes back one's own referral or one's own last act, while nobody has built on it. */
  public ActResult takeBack(DossierCode code, Actor actor) {
    return on(
        code,
        actor,
        (standing, at) ->
            takingBack
                .barred(standing, actor)
                .<ActResult>map(ActResult.Refused::new)
                .orElseGet(() -> takingBack.done(standing, actor, at)));
  }

  /** Processing ends for good; form 05 states the reason. */
  public ActResult stop(DossierCode code, StopRequest request, Actor actor) {
    return on(
        code,
        actor,
        (standing, at) -> {
          if (request.reason().isBlank()) {
            return refused("act.reason-missing");
          }
          return rules
              .stop(standing, actor)
              .<ActResult>map(ActResult.Refused::new)
              .orElseGet(() -> ends.stop(standing, request, actor, at));
        });
  }

  /** The desk records that the applicant takes the dossier back. */
  public ActResult withdraw(DossierCode code, String reason, Actor actor) {
    return on(
        code,
        actor,
        (standing, at) ->
            rules
                .withdraw(standing, actor)
                .<ActResult>map(ActResult.Refused::new)
                .orElseGet(() -> ends.withdraw(code, reason, actor, at)));
  }

  /**
   * Asks the desk before its time to apologise and appoint a new date (R14, form 04); the reason
   * becomes a note to colleagues.
   */
  public ActResult askReappointment(DossierCode code, String reason, Actor actor) {
    return on(
        code,
        actor,
        (standing, at) -> {
          String why = reason.strip();
          if (why.isEmpty()) {
            return refused("act.reason-missing");
          }
          return rules
              .reappoint(standing, actor)
              .<ActResult>map(ActResult.Refused::new)
              .orElseGet(() -> reappoint(standing, why, actor, at));
        });
  }

  /** What other units were asked, the newest last; empty where the official may not see it. */
  public List<Consultation> consultations(DossierCode code, Actor actor) {
    return access.as(actor, () -> consultations.of(code));
  }

  private ActResult on(
      DossierCode code, Actor actor, BiFunction<Standing, Instant, ActResult> act) {
    return access.as(
        actor,
        () ->
            rows.lock(code)
                .map(
                    standing -> act.apply(standing, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .orElseGet(() -> refused("act.dossier-unknown")));
  }

  private ActResult reappoint(Standing standing, String why, Actor actor, Instant at) {
    ActResult noted = notes.write(standing.code(), Note.Audience.COLLEAGUES, why, actor);
    if (!(noted instanceof ActResult.Done)) {
      return noted;
    }
    dossiers.atRiskTold(standing.code(), at);
    engine.publish(standing.code(), EngineNames.DEADLINE_AT_RISK, "asked:" + UUID.randomUUID());
    audit(standing, actor, "reappointment-asked", Map.of());
    return new ActResult.Done();
  }

  private void audit(Standing standing, Actor actor, String action, Map<String, Object> data) {
    audit.append(
        new AuditEntry(
            actor.unit().value(), actor.username(), action, standing.code().value(), data));
  }

  private static ActResult refused(String key, Object... values) {
    Text reason = Wording.text(key, values);
    return new ActResult.Refused(reason);
  }
}
