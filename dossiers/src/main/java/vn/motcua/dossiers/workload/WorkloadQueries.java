package vn.motcua.dossiers.workload;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.steptime.FigureScope;
import vn.motcua.dossiers.steptime.Months;
import vn.motcua.dossiers.steptime.StepCounts;
import vn.motcua.dossiers.steptime.StepFigures;

/**
 * Reads who has how much to do. What waits now follows the whole filter, its units being those
 * whose officials do the work; work on settled dossiers (handing over, filing) counts as open, not
 * as late. What was done follows the filter's units and the months.
 */
public final class WorkloadQueries {

  private final JdbcClient jdbc;
  private final Access access;
  private final Units units;
  private final Clock clock;

  public WorkloadQueries(JdbcClient jdbc, Access access, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.units = units;
    this.clock = clock;
  }

  /** Every visible unit that has work or did some, by unit. */
  public List<UnitWorkload> units(BoardFilter filter, Months months, Actor actor) {
    String[] single = FigureScope.single(filter, actor, access, units);
    BoardConditions conditions = conditions(filter);
    return access.as(
        actor,
        () -> {
          Map<String, OpenWork> open =
              open(WorkloadSql.openByUnit(conditions), conditions, visible(actor), "unit");
          Map<String, StepCounts> done = done(WorkloadSql.DONE_BY_UNIT, single, months, "unit");
          Map<String, Integer> staff = new HashMap<>();
          jdbc.sql(WorkloadSql.STAFF_OF_UNITS)
              .param("units", single)
              .query(row -> {
                staff.put(row.getString("unit"), row.getInt("officials"));
              });
          TreeSet<String> all = new TreeSet<>(open.keySet());
          all.addAll(done.keySet());
          return all.stream()
              .map(unit ->
                  new UnitWorkload(
                      new UnitCode(unit),
                      staff.getOrDefault(unit, 0),
                      open.getOrDefault(unit, OpenWork.NONE),
                      figures(done, unit)))
              .toList();
        });
  }

  /** The officials of a unit and whoever else took or did its work, by name. */
  public List<OfficialWorkload> officials(
      UnitCode unit, BoardFilter filter, Months months, Actor actor) {
    String[] lineage =
        units.lineage(unit).stream().map(each -> each.code().value()).toArray(String[]::new);
    if (!access.visibleUnits(actor).contains(unit)) {
      return List.of();
    }
    BoardConditions conditions = conditions(filter.withUnits(List.of()));
    return access.as(
        actor,
        () -> {
          Map<String, OpenWork> open =
              open(WorkloadSql.openByOfficial(conditions), conditions, lineage, "assignee");
          Map<String, StepCounts> done =
              done(WorkloadSql.DONE_BY_OFFICIAL, lineage, months, "official");
          TreeSet<String> others = new TreeSet<>(open.keySet());
          others.addAll(done.keySet());
          return jdbc.sql(WorkloadSql.OFFICIALS)
              .param("units", lineage)
              .param("others", others.toArray(String[]::new))
              .query((row, number) -> official(row, open, done))
              .list();
        });
  }

  /** Work that nobody has taken, by unit and role, what waits longest first. */
  public List<RoleQueue> unassigned(BoardFilter filter, Actor actor) {
    BoardConditions conditions = conditions(filter);
    String[] visible = visible(actor);
    return access.as(
        actor,
        () -> {
          Map<String, Integer> staff = new HashMap<>();
          jdbc.sql(WorkloadSql.STAFF)
              .param("units", visible)
              .query(row -> {
                staff.put(
                    row.getString("role") + "@" + row.getString("unit"), row.getInt("officials"));
              });
          List<RoleQueue> queues = new ArrayList<>();
          jdbc.sql(WorkloadSql.unassigned(conditions))
              .params(conditions.parameters())
              .param("visible", visible)
              .query(row -> {
                queues.add(queue(row, staff));
              });
          queues.sort(
              Comparator.comparing(RoleQueue::oldest)
                  .thenComparing(RoleQueue::unit)
                  .thenComparing(RoleQueue::role));
          return queues;
        });
  }

  private BoardConditions conditions(BoardFilter filter) {
    return BoardConditions.of(filter, "t.unit", units, clock.instant());
  }

  private String[] visible(Actor actor) {
    return access.visibleUnits(actor).stream().map(UnitCode::value).toArray(String[]::new);
  }

  private Map<String, OpenWork> open(
      String sql, BoardConditions conditions, String[] visible, String key) {
    Map<String, OpenWork> open = new HashMap<>();
    jdbc.sql(sql)
        .params(conditions.parameters())
        .param("visible", visible)
        .query(row -> {
          open.put(row.getString(key), open(row));
        });
    return open;
  }

  private Map<String, StepCounts> done(String sql, String[] scope, Months months, String key) {
    Map<String, StepCounts> done = new HashMap<>();
    StatementSpec statement =
        jdbc.sql(sql)
            .param("units", scope)
            .param("from", months.firstDay())
            .param("until", months.lastMonth());
    statement.query(row -> {
      done.computeIfAbsent(row.getString(key), each -> new StepCounts()).add(row);
    });
    return done;
  }

  private RoleQueue queue(ResultSet row, Map<String, Integer> staff) throws SQLException {
    UnitCode unit = new UnitCode(row.getString("unit"));
    UnitCode now = units.current(unit).map(each -> each.code()).orElse(unit);
    String role = row.getString("role");
    return new RoleQueue(
        unit,
        role(role),
        open(row),
        row.getObject("oldest", OffsetDateTime.class).toInstant(),
        staff.getOrDefault(role + "@" + now.value(), 0));
  }

  private static OfficialWorkload official(
      ResultSet row, Map<String, OpenWork> open, Map<String, StepCounts> done) throws SQLException {
    String username = row.getString("username");
    Array roles = row.getArray("roles");
    return new OfficialWorkload(
        username,
        row.getString("name"),
        new UnitCode(row.getString("unit")),
        Arrays.stream((String[]) roles.getArray())
            .map(WorkloadQueries::role)
            .collect(Collectors.toSet()),
        row.getBoolean("active"),
        open.getOrDefault(username, OpenWork.NONE),
        figures(done, username));
  }

  private static OpenWork open(ResultSet row) throws SQLException {
    return new OpenWork(
        row.getLong("open"),
        row.getLong("unassigned"),
        row.getLong("at_risk"),
        row.getLong("overdue"),
        row.getLong("paused"));
  }

  private static StepFigures figures(Map<String, StepCounts> counts, String key) {
    StepCounts found = counts.get(key);
    return found == null ? StepFigures.NONE : found.figures();
  }

  private static Role role(String key) {
    return Role.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
