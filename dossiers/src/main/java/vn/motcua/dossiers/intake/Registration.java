package vn.motcua.dossiers.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.processes.contract.EngineNames;

/** Registers one dossier inside the transaction that is open. */
final class Registration {

  private final ProcedureStore procedures;
  private final Units units;
  private final Access access;
  private final Answers answers;
  private final DossierNumbers numbers;
  private final DossierWriter writer;
  private final PaperStore papers;
  private final DossierClock dossierClock;
  private final EngineOutbox engine;
  private final AuditTrail audit;
  private final Clock clock;

  Registration(
      JdbcClient jdbc,
      ProcedureStore procedures,
      Units units,
      Access access,
      Contents contents,
      DossierClock dossierClock,
      EngineOutbox engine,
      AuditTrail audit,
      Clock clock) {
    this.procedures = procedures;
    this.units = units;
    this.access = access;
    this.answers = new Answers(jdbc);
    this.numbers = new DossierNumbers(jdbc);
    this.writer = new DossierWriter(jdbc);
    this.papers = new PaperStore(jdbc, contents);
    this.dossierClock = dossierClock;
    this.engine = engine;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param faults what was found wrong with the files before
   */
  IntakeResult register(Submission submission, List<IntakeProblem> faults, Origin origin) {
    String key = submission.idempotencyKey();
    if (key == null) {
      return write(checked(submission, faults, origin), origin);
    }
    Answers.Answer answer =
        answers.take(
            origin.caller(), key, "register", RequestHash.of(submission), deskUnit(origin));
    if (!answer.fresh()) {
      return answer.same() && answer.dossierCode() != null
          ? new IntakeResult.Repeated(new DossierCode(answer.dossierCode()), answer.dueAt())
          : new IntakeResult.Conflict();
    }
    IntakeResult.Registered registered = write(checked(submission, faults, origin), origin);
    answers.give(origin.caller(), key, registered.code(), registered.dueAt());
    return registered;
  }

  private Accepted checked(Submission submission, List<IntakeProblem> faults, Origin origin) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    Optional<ProcedureVersion> version = procedures.current(submission.procedure());
    SubmissionCheck check = new SubmissionCheck(units, submission, faults, today);
    return check
        .check(version, version.map(procedures::decisions), desk(origin))
        .orElseThrow(() -> new Undone(new IntakeResult.Refused(check.problems())));
  }

  private IntakeResult.Registered write(Accepted accepted, Origin origin) {
    Submission submission = accepted.submission();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate day = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
    boolean direct = submission.channel() == Channel.DIRECT;
    ClockReading reading =
        direct ? dossierClock.accepted(accepted.deadline(), accepted.competent(), now) : null;
    papers.keep(submission.papers());
    DossierCode code = numbers.next(accepted.agency(), day);
    writer.write(code, accepted, reading, dossierClock.policy(), now, by(origin));
    List<Integer> gone = papers.add(code, submission.papers(), 0, by(origin));
    if (!gone.isEmpty()) {
      throw new Undone(new IntakeResult.Refused(PaperStore.problems(gone)));
    }
    if (reading != null) {
      dossierClock.recordAccepted(code, now, by(origin));
    }
    engine.start(
        code, submission.procedure(), accepted.version().version(), variables(code, accepted, day));
    audit.append(entry(code, accepted, origin));
    return new IntakeResult.Registered(code, reading == null ? null : reading.dueAt());
  }

  /** Codes, units and facts; never personal data. */
  private static Map<String, Object> variables(DossierCode code, Accepted accepted, LocalDate day) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put(EngineNames.DOSSIER_CODE, code.value());
    variables.put(EngineNames.PROCEDURE_CODE, accepted.submission().procedure().value());
    variables.put(EngineNames.PROCEDURE_VERSION, accepted.version().version());
    variables.put(EngineNames.CHANNEL, accepted.submission().channel().name());
    variables.put(EngineNames.RECEIVED_ON, day.toString());
    variables.put(EngineNames.UNITS, accepted.unitContext());
    variables.put(EngineNames.FACTS, accepted.facts());
    return variables;
  }

  private static AuditEntry entry(DossierCode code, Accepted accepted, Origin origin) {
    Submission submission = accepted.submission();
    UnitCode unit = deskUnit(origin);
    return new AuditEntry(
        unit == null ? submission.receivingUnit().value() : unit.value(),
        by(origin),
        "dossier-registered",
        code.value(),
        Map.of(
            "procedure", submission.procedure().value(),
            "version", accepted.version().version(),
            "channel", submission.channel().name(),
            "papers", submission.papers().size()));
  }

  static String by(Origin origin) {
    return switch (origin) {
      case Origin.Desk desk -> desk.actor().username();
      case Origin.Caller caller -> caller.caller();
    };
  }

  static @Nullable UnitCode deskUnit(Origin origin) {
    return origin instanceof Origin.Desk desk ? desk.actor().unit() : null;
  }

  private @Nullable Set<UnitCode> desk(Origin origin) {
    return origin instanceof Origin.Desk desk ? access.actingUnits(desk.actor()) : null;
  }
}
