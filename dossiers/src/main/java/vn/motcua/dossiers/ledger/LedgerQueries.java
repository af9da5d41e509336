package vn.motcua.dossiers.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.intake.DossierCode;

/** Reads the ledger of one dossier for whoever may see it. */
public final class LedgerQueries {

  static final String STEPS =
      """
      select t.task_key, t.element_id, coalesce(t.unit, d.competent_unit) unit, t.role, t.state,
        t.created_at, t.completed_at, s.name_vi, s.name_en, s.budget_hours,
        coalesce(a.by_name, c.by_name) official
      from readmodel.task t
      join casefile.dossier d on d.code = t.dossier_code
      left join casefile.procedure_step s on s.procedure_code = d.procedure_code
        and s.version = d.procedure_version and s.element_id = t.element_id
      left join casefile.task_act a on a.task_key = t.task_key
      left join casefile.task_claim c on c.task_key = t.task_key
      where t.dossier_code = :code
      order by t.created_at, t.task_key
      """;

  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Access access;
  private final Units units;
  private final DossierClock dossierClock;
  private final CurrentCalendars calendars;
  private final Clock clock;

  public LedgerQueries(
      JdbcClient jdbc,
      Access access,
      Units units,
      DossierClock dossierClock,
      CurrentCalendars calendars,
      Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.units = units;
    this.dossierClock = dossierClock;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The ledger as it stands now; empty where the official may not see the dossier. */
  public Optional<Ledger> of(DossierCode code, Actor actor) {
    return access.as(actor, () -> standing(code).map(standing -> ledger(code, standing)));
  }

  private Ledger ledger(DossierCode code, Standing standing) {
    ClockReading reading = dossierClock.reading(code);
    List<StepSpan> steps =
        jdbc.sql(STEPS).param("code", code.value()).query(LedgerQueries::step).list();
    return new Ledger(
        reading,
        standing.policy(),
        Consumption.of(reading, steps, calendars.get(), units, clock.instant()),
        dossierClock.moves(code),
        standing.synthetic());
  }

  private Optional<Standing> standing(DossierCode code) {
    return jdbc.sql("select clock_policy, synthetic from casefile.dossier where code = :code")
        .param("code", code.value())
        .query((row, number) -> {
          String policy = row.getString("clock_policy");
          return new Standing(
              policy == null
                  ? ClockPolicy.USUAL
                  : JsonMapper.shared().readValue(policy, ClockPolicy.class),
              row.getBoolean("synthetic"));
        })
        .optional();
  }

  private static StepSpan step(ResultSet row, int number) throws SQLException {
    String name = row.getString("name_vi");
    return new StepSpan(
        row.getLong("task_key"),
        row.getString("element_id"),
        name == null ? null : new Text(name, row.getString("name_en")),
        new UnitCode(row.getString("unit")),
        role(row.getString("role")),
        row.getString("official"),
        Rows.instantOf(row, "created_at"),
        Rows.instant(row, "completed_at"),
        budget(row.getBigDecimal("budget_hours")),
        row.getString("state").equals("CANCELED"));
  }

  private static @Nullable Role role(@Nullable String key) {
    for (Role role : Role.values()) {
      if (role.key().equals(key)) {
        return role;
      }
    }
    return null;
  }

  private static @Nullable Duration budget(@Nullable BigDecimal hours) {
    return hours == null
        ? null
        : Duration.ofSeconds(hours.multiply(BigDecimal.valueOf(HOUR.toSeconds())).longValue());
  }

  private record Standing(ClockPolicy policy, boolean synthetic) {}
}
