package vn.motcua.dossiers.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.processes.contract.EngineNames;

/** What applicants do with a dossier that is already here, inside the transaction that is open. */
final class FollowUps {

  private static final int LONGEST_REASON = 2000;

  private final FollowUpRows rows;
  private final ProcedureStore procedures;
  private final Answers answers;
  private final PaperStore papers;
  private final DossierClock dossierClock;
  private final EngineOutbox engine;
  private final AuditTrail audit;
  private final Clock clock;

  FollowUps(
      JdbcClient jdbc,
      ProcedureStore procedures,
      Contents contents,
      DossierClock dossierClock,
      EngineOutbox engine,
      AuditTrail audit,
      Clock clock) {
    this.rows = new FollowUpRows(jdbc);
    this.procedures = procedures;
    this.answers = new Answers(jdbc);
    this.papers = new PaperStore(jdbc, contents);
    this.dossierClock = dossierClock;
    this.engine = engine;
    this.audit = audit;
    this.clock = clock;
  }

  FollowUpResult supplement(
      DossierCode code,
      List<SubmittedPaper> given,
      List<IntakeProblem> faults,
      @Nullable String key,
      Origin origin) {
    String hash = RequestHash.of(code, given);
    return once(
        code,
        "supplement",
        key,
        hash,
        origin,
        dossier -> supplement(dossier, given, faults, origin));
  }

  FollowUpResult withdraw(DossierCode code, String reason, @Nullable String key, Origin origin) {
    String hash = RequestHash.of(code, reason);
    return once(code, "withdraw", key, hash, origin, dossier -> withdraw(dossier, reason, origin));
  }

  FollowUpResult settle(DossierCode code, Receipt receipt, Origin origin) {
    String hash = RequestHash.of(code, receipt.number(), receipt.dong());
    String key = "receipt:" + code.value() + ":" + receipt.number();
    return once(code, "settle", key, hash, origin, dossier -> settle(dossier, receipt, origin));
  }

  /** Locks the dossier, answers a repeated request, and undoes everything unless it is done. */
  private FollowUpResult once(
      DossierCode code,
      String operation,
      @Nullable String key,
      String hash,
      Origin origin,
      Function<FollowUpRows.Locked, FollowUpResult> work) {
    Optional<FollowUpRows.Locked> dossier = rows.lock(code);
    if (dossier.isEmpty()) {
      return new FollowUpResult.Unknown();
    }
    if (key != null) {
      Answers.Answer answer =
          answers.take(origin.caller(), key, operation, hash, Registration.deskUnit(origin));
      if (!answer.fresh()) {
        return answer.same() ? new FollowUpResult.Repeated() : new FollowUpResult.Conflict();
      }
      answers.give(origin.caller(), key, code, null);
    }
    FollowUpResult result = work.apply(dossier.get());
    if (!(result instanceof FollowUpResult.Done)) {
      throw new Undone(result);
    }
    return result;
  }

  private FollowUpResult supplement(
      FollowUpRows.Locked dossier,
      List<SubmittedPaper> given,
      List<IntakeProblem> faults,
      Origin origin) {
    Problems problems = new Problems();
    problems.addAll(faults);
    Optional<Integer> round = rows.openRound(dossier.code());
    if (round.isEmpty() || !dossier.state().open()) {
      problems.add("code", "supplement-not-asked");
    }
    if (given.isEmpty()) {
      problems.add("papers", "supplement-empty");
    }
    procedures
        .version(dossier.procedure(), dossier.version())
        .ifPresent(version ->
            new PaperCheck(problems)
                .each(given, version.procedure().components(), channel(origin)));
    if (!problems.none() || round.isEmpty()) {
      return new FollowUpResult.Refused(problems.list());
    }
    papers.keep(given);
    List<Integer> gone = papers.add(dossier.code(), given, round.get(), Registration.by(origin));
    if (!gone.isEmpty()) {
      return new FollowUpResult.Refused(PaperStore.problems(gone));
    }
    rows.answered(dossier.code(), now());
    if (dossier.clock() == ClockState.STOPPED) {
      record(dossier, dossierClock.afterSupplement(dossier.code(), now()), origin);
    }
    engine.publish(dossier.code(), EngineNames.SUPPLEMENT_RECEIVED, String.valueOf(round.get()));
    audit(dossier, "supplement-received", Map.of("round", round.get()), origin);
    return new FollowUpResult.Done();
  }

  private FollowUpResult withdraw(FollowUpRows.Locked dossier, String reason, Origin origin) {
    Problems problems = new Problems();
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      problems.add("reason", "reason-invalid", LONGEST_REASON);
    }
    if (!dossier.state().open() || dossier.clock() == ClockState.SETTLED) {
      problems.add("code", "withdrawal-too-late");
    }
    if (!problems.none()) {
      return new FollowUpResult.Refused(problems.list());
    }
    rows.withdrawn(dossier.code(), reason);
    if (dossier.state() == DossierState.ACCEPTED) {
      record(dossier, ClockFact.of(ClockFact.Kind.SETTLED, now(), "withdrawn"), origin);
    }
    engine.publish(dossier.code(), EngineNames.WITHDRAWN, "once");
    audit(dossier, "dossier-withdrawn", Map.of(), origin);
    return new FollowUpResult.Done();
  }

  private FollowUpResult settle(FollowUpRows.Locked dossier, Receipt receipt, Origin origin) {
    Optional<Long> before = rows.paidWith(dossier.code(), receipt.number());
    if (before.isPresent()) {
      return before.get() == receipt.dong()
          ? new FollowUpResult.Repeated()
          : new FollowUpResult.Conflict();
    }
    Problems problems = new Problems();
    Optional<FollowUpRows.Obligation> open = rows.openObligation(dossier.code());
    if (open.isEmpty() || !dossier.state().open()) {
      problems.add("code", "obligation-not-asked");
    } else if (receipt.dong() < open.get().dong()) {
      problems.add("dong", "obligation-amount", open.get().dong());
    }
    if (!problems.none() || open.isEmpty()) {
      return new FollowUpResult.Refused(problems.list());
    }
    rows.paid(open.get(), receipt, origin, now());
    if (dossier.clock() == ClockState.STOPPED) {
      record(dossier, ClockFact.resumed(now(), ClockFact.OBLIGATION), origin);
    }
    engine.publish(dossier.code(), EngineNames.OBLIGATION_SETTLED, receipt.number());
    audit(
        dossier,
        "obligation-settled",
        Map.of("receipt", receipt.number(), "dong", receipt.dong()),
        origin);
    return new FollowUpResult.Done();
  }

  private void record(FollowUpRows.Locked dossier, ClockFact fact, Origin origin) {
    dossierClock.record(dossier.code(), fact, Registration.by(origin));
  }

  private void audit(
      FollowUpRows.Locked dossier, String action, Map<String, Object> data, Origin origin) {
    UnitCode unit = Registration.deskUnit(origin);
    audit.append(
        new AuditEntry(
            unit == null ? dossier.receivingUnit() : unit.value(),
            Registration.by(origin),
            action,
            dossier.code().value(),
            data));
  }

  /** A desk may hand in paper without a scan; another system may not. */
  private static Channel channel(Origin origin) {
    return origin instanceof Origin.Desk ? Channel.DIRECT : Channel.ONLINE;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
