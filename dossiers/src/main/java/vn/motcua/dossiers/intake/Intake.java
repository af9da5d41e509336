package vn.motcua.dossiers.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.paper.PaperGate;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.storage.Contents;

/**
 * The one way into the house, for the desk and for other systems. Each call is one transaction:
 * case file, clock, audit entry and the message for the engine together, or nothing.
 *
 * @see "docs/decisions/0003-nothing-lost-nothing-twice.md"
 */
public final class Intake {

  private final Access access;
  private final Registration registration;
  private final FollowUps followUps;
  private final StatusQuery statuses;
  private final PaperLook look;
  private final PaperReceipts receipts;
  private final Units units;
  private final Clock clock;

  public Intake(
      JdbcClient jdbc,
      Access access,
      ProcedureStore procedures,
      Units units,
      Contents contents,
      PaperGate gate,
      DossierClock dossierClock,
      EngineOutbox engine,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.registration =
        new Registration(
            jdbc, procedures, units, access, contents, dossierClock, engine, audit, clock);
    this.followUps = new FollowUps(jdbc, procedures, contents, dossierClock, engine, audit, clock);
    this.statuses = new StatusQuery(jdbc);
    this.look = new PaperLook(gate);
    this.receipts = new PaperReceipts(jdbc, access);
    this.units = units;
    this.clock = clock;
  }

  /**
   * Which unit decides a case of the commune; empty where the catalogue does not say it.
   *
   * @param commune to whose territory the case belongs, wherever the desk is (R7)
   */
  public Optional<UnitCode> decidedBy(Procedure procedure, UnitCode commune) {
    return Competence.of(procedure, commune, units).competent();
  }

  /** Takes a dossier in, or lists every problem and writes nothing. */
  public IntakeResult register(Submission submission, Origin origin) {
    List<IntakeProblem> faults = look.faults(submission.papers());
    return in(origin, IntakeResult.class, () -> registration.register(submission, faults, origin));
  }

  /** Takes in what was asked for with form 02; refused unless something is asked. */
  public FollowUpResult supplement(
      DossierCode code, List<SubmittedPaper> papers, @Nullable String key, Origin origin) {
    List<IntakeProblem> faults = look.faults(papers);
    return in(
        origin,
        FollowUpResult.class,
        () -> followUps.supplement(code, papers, faults, key, origin));
  }

  /** The applicant withdraws the dossier; possible until the matter is settled. */
  public FollowUpResult withdraw(
      DossierCode code, String reason, @Nullable String key, Origin origin) {
    return in(origin, FollowUpResult.class, () -> followUps.withdraw(code, reason, key, origin));
  }

  /**
   * The financial obligation is met; the receipt's number is the idempotency key. At a counter it
   * is for officials with a desk's or the tax agency's duty at a unit of the dossier.
   */
  public FollowUpResult obligationSettled(DossierCode code, Receipt receipt, Origin origin) {
    return in(
        origin,
        FollowUpResult.class,
        () ->
            receipts
                .refusal(code, receipt, origin, clock.instant())
                .orElseGet(() -> followUps.settle(code, receipt, origin)));
  }

  /**
   * What is still to be paid, in đồng, where the official may take note of a receipt on paper;
   * empty where nothing is open or it is not for them.
   */
  public Optional<Long> obligationDue(DossierCode code, Actor actor) {
    return access.as(actor, () -> receipts.due(code, actor));
  }

  /** What the applicant may know; empty if there is no such dossier. In the system's name. */
  public Optional<PublicStatus> status(DossierCode code) {
    return access.asSystem(() -> statuses.of(code));
  }

  private <T> T in(Origin origin, Class<T> type, Supplier<T> work) {
    try {
      return switch (origin) {
        case Origin.Desk desk -> access.as(desk.actor(), work);
        case Origin.Caller caller -> access.asSystem(work);
      };
    } catch (Undone undone) {
      return undone.answer(type);
    }
  }
}
