package vn.motcua.dossiers.stuck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.outbox.EngineOutbox;

/** Starts the automatic steps of a dossier again that stopped for a fault. */
public final class StepRetries {

  /** How long what was asked for may take before it may be asked for again. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String OPEN =
      """
      select i.incident_key, i.job_key, i.element_id
      from readmodel.incident i join casefile.dossier d on d.code = i.dossier_code
      where i.dossier_code = :code and i.resolved_at is null
      order by i.incident_key
      """;

  private static final String ASK =
      """
      insert into casefile.step_retry as r (incident_key, dossier_code, by, by_name, asked_at)
      values (:incident, :code, :by, :name, :now)
      on conflict (incident_key) do update set by = excluded.by, by_name = excluded.by_name,
        asked_at = excluded.asked_at, rounds = r.rounds + 1
      where r.asked_at <= :before
      returning rounds
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final EngineOutbox engine;
  private final AuditTrail audit;
  private final Clock clock;

  public StepRetries(
      JdbcClient jdbc, Access access, EngineOutbox engine, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.engine = engine;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the official may start stopped steps again: supervisors, and who stands in for one. */
  public boolean allowed(Actor actor) {
    return actor.allRoles().contains(Role.SUPERVISOR);
  }

  /**
   * Asks the engine to run every stopped step of the dossier again. What was asked for a moment ago
   * is not asked twice.
   */
  public ActResult retry(DossierCode code, Actor actor) {
    if (!allowed(actor)) {
      return new ActResult.Refused(Wording.text("stuck.retry-not-allowed"));
    }
    return access.as(actor, () -> asked(code, actor));
  }

  private ActResult asked(DossierCode code, Actor actor) {
    List<Stopped> open =
        jdbc.sql(OPEN)
            .param("code", code.value())
            .query((row, number) ->
                new Stopped(
                    row.getLong("incident_key"),
                    row.getObject("job_key", Long.class),
                    row.getString("element_id")))
            .list();
    if (open.isEmpty()) {
      return new ActResult.Refused(Wording.text("stuck.retry-gone"));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long asked = open.stream().filter(stopped -> ask(code, stopped, actor, now)).count();
    return asked > 0 ? new ActResult.Done() : before(open.getFirst());
  }

  private boolean ask(DossierCode code, Stopped stopped, Actor actor, Instant now) {
    Optional<Integer> round =
        jdbc.sql(ASK)
            .param("incident", stopped.incident())
            .param("code", code.value())
            .param("by", actor.username())
            .param("name", actor.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("before", now.minus(PATIENCE).atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .optional();
    round.ifPresent(number -> {
      engine.retry(code, stopped.incident(), stopped.job(), number);
      audit.append(
          new AuditEntry(
              actor.unit().value(),
              actor.username(),
              "step-retried",
              code.value(),
              Map.of("step", stopped.element(), "incident", stopped.incident(), "round", number)));
    });
    return round.isPresent();
  }

  private ActResult before(Stopped stopped) {
    return jdbc.sql(
            "select by_name, asked_at from casefile.step_retry where incident_key = :incident")
        .param("incident", stopped.incident())
        .query((row, number) ->
            new ActResult.AlreadyDone(row.getString("by_name"), Rows.instantOf(row, "asked_at")))
        .single();
  }

  private record Stopped(long incident, @Nullable Long job, String element) {}
}
