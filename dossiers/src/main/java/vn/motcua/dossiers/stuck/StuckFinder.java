package vn.motcua.dossiers.stuck;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.projection.EngineKeys;
import vn.motcua.processes.contract.EngineNames;

/**
 * Finds running dossiers that nobody and nothing moves. Every running dossier has an owner and a
 * next event with a date: an open task of officials who exist, a message on its way, an automatic
 * step, or a wait for the applicant or the tax agency within their term. Where one is missing, or
 * where a step stopped for a fault, the dossier is stuck. Listed as well is what goes on but misses
 * a form an act asked for, or of which the portal did not take the last news.
 *
 * @see "docs/decisions/0026"
 */
public final class StuckFinder {

  private static final String BESIDE =
      EngineNames.EXTRA_KINDS.stream()
          .sorted()
          .map(EngineNames::stepElement)
          .collect(Collectors.joining(","));
  private static final String REASONS =
      Arrays.stream(StuckReason.values()).map(Enum::name).collect(Collectors.joining(","));

  /** How long the portal may be away, or a form be printed, before a dossier is listed for it. */
  private static final Duration UNTOLD = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Access access;
  private final Units units;
  private final Clock clock;
  private final StuckSettings settings;

  /** For the workers' database user. */
  public StuckFinder(
      JdbcClient jdbc, Access access, Units units, Clock clock, StuckSettings settings) {
    this.jdbc = jdbc;
    this.access = access;
    this.units = units;
    this.clock = clock;
    this.settings = settings;
  }

  /** Looks at every running dossier; empty where another replica is just doing so. */
  public Optional<StuckLook> look() {
    return access.asSystem(() -> alone() ? Optional.of(lookAlone()) : Optional.empty());
  }

  private boolean alone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('motcua_stuck'))")
        .query(Boolean.class)
        .single();
  }

  private StuckLook lookAlone() {
    return jdbc.sql(FinderSql.LOOK)
        .params(parameters())
        .query((row, number) ->
            new StuckLook(
                Rows.instantOf(row, "looked_at"), row.getLong("running"), row.getLong("stuck")))
        .single();
  }

  /** What the statement needs. */
  Map<String, Object> parameters() {
    Instant now = clock.instant();
    Staff staff = staff();
    Map<String, Object> values = new HashMap<>();
    values.put("now", Timestamp.from(now));
    values.put("graceAt", Timestamp.from(now.minus(settings.grace())));
    values.put("patienceAt", Timestamp.from(now.minus(settings.patience())));
    values.put("termAt", Timestamp.from(now.minus(settings.term())));
    values.put("untoldAt", Timestamp.from(now.minus(UNTOLD)));
    values.put("term", settings.term().toString());
    values.put("engineKeys", EngineKeys.FIRST);
    values.put("beside", BESIDE);
    values.put("reasons", REASONS);
    values.put("units", String.join(",", staff.units()));
    values.put("roles", String.join(",", staff.roles()));
    return values;
  }

  /** Which roles are held at which units: successors do the work of those they took over. */
  private Staff staff() {
    Staff staff = new Staff(new ArrayList<>(), new ArrayList<>());
    jdbc.sql("select distinct unit, unnest(roles) as role from casefile.official where active")
        .query(row -> {
          String unit = row.getString("unit");
          String role = row.getString("role");
          staff.add(unit, role);
          for (Unit taken : units.lineage(new UnitCode(unit))) {
            staff.add(taken.code().value(), role);
          }
        });
    return staff;
  }

  private record Staff(List<String> units, List<String> roles) {

    void add(String unit, String role) {
      units.add(unit);
      roles.add(role);
    }
  }
}
