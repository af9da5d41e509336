package vn.motcua.dossiers.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockFact;

/** Reads where the dossiers in process stand. */
final class RunningReader {

  private static final int BATCH = 4000;

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Instant now;

  RunningReader(JdbcClient jdbc, Calendars calendars, Instant now) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.now = now;
  }

  /**
   * In an open transaction of the system's.
   *
   * @param units only dossiers in which one of these takes part; null = all
   */
  List<RunningDossier> read(String @Nullable [] units) {
    List<Row> rows =
        (units == null
                ? jdbc.sql(ForecastSql.RUNNING)
                : jdbc.sql(ForecastSql.RUNNING_OF_UNITS).param("units", units))
            .query((row, number) -> row(row))
            .list();
    List<RunningDossier> running = new ArrayList<>(rows.size());
    for (int from = 0; from < rows.size(); from += BATCH) {
      running.addAll(running(rows.subList(from, Math.min(from + BATCH, rows.size()))));
    }
    return running;
  }

  private List<RunningDossier> running(List<Row> rows) {
    String[] codes = rows.stream().map(Row::code).toArray(String[]::new);
    ClockFacts facts = ClockFacts.read(jdbc, codes);
    Map<String, List<Waiting>> waiting = new HashMap<>();
    jdbc.sql(ForecastSql.OPEN_STEPS)
        .param("codes", codes)
        .query(row -> {
          waiting
              .computeIfAbsent(row.getString("dossier_code"), code -> new ArrayList<>(2))
              .add(waiting(row));
        });
    Map<String, Passed> passed = new HashMap<>();
    String[] between =
        rows.stream()
            .map(Row::code)
            .filter(code -> !waiting.containsKey(code))
            .toArray(String[]::new);
    jdbc.sql(ForecastSql.LAST_STEPS)
        .param("codes", between)
        .query(row -> {
          passed.put(row.getString("dossier_code"), passed(row));
        });
    return rows.stream()
        .map(row ->
            running(row, facts, waiting.getOrDefault(row.code, List.of()), passed.get(row.code)))
        .toList();
  }

  private RunningDossier running(
      Row row, ClockFacts facts, List<Waiting> waiting, @Nullable Passed passed) {
    WorkingCalendar calendar = calendars.of(new UnitCode(row.unit));
    ClockAxis axis = new ClockAxis(calendar, row.accepted, facts.pauses(row.code, calendar));
    double age = axis.running(now);
    Instant due = row.due;
    double limit = due == null ? Double.NaN : Math.max(axis.running(due), 1);
    Standing standing =
        new Standing(
            row.procedure,
            row.unit,
            limit,
            due == null ? Double.NaN : left(row, due, axis, limit),
            waiting.stream().map(step -> step.open(age - axis.running(step.since))).toList(),
            passed == null ? Standing.EndedStep.NONE : passed.ended(age - axis.running(passed.at)),
            row.stopped == null ? "" : Objects.requireNonNullElse(row.stopReason, "other"),
            row.stopped == null ? 0 : axis.minutes(row.stopped, now));
    Instant since =
        waiting.stream().map(Waiting::since).min(Comparator.naturalOrder()).orElse(null);
    return new RunningDossier(
        row.code, row.procedure, row.unit, row.units, due, since, calendar, standing);
  }

  /** While the clock stands still, what it will have left when it runs on. */
  private double left(Row row, Instant due, ClockAxis axis, double limit) {
    if (row.stopped == null) {
      return axis.minutes(now, due);
    }
    return row.restarts && ClockFact.SUPPLEMENT.equals(row.stopReason)
        ? limit
        : axis.minutes(row.stopped, due);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("code"),
        row.getString("procedure_code"),
        row.getString("competent_unit"),
        (String[]) row.getArray("units").getArray(),
        Rows.instantOf(row, "accepted_at"),
        Rows.instant(row, "due_at"),
        Rows.instant(row, "stopped_at"),
        row.getString("stop_reason"),
        row.getBoolean("restarts"));
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString("element_id"),
        text(row, "kind"),
        text(row, "role"),
        text(row, "unit"),
        Rows.instantOf(row, "created_at"));
  }

  private static Passed passed(ResultSet row) throws SQLException {
    return new Passed(
        row.getString("element_id"),
        text(row, "kind"),
        text(row, "role"),
        Rows.instantOf(row, "ended_at"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  private record Row(
      String code,
      String procedure,
      String unit,
      String[] units,
      Instant accepted,
      @Nullable Instant due,
      @Nullable Instant stopped,
      @Nullable String stopReason,
      boolean restarts) {}

  private record Waiting(String element, String kind, String role, String unit, Instant since) {

    Standing.OpenStep open(double spent) {
      return new Standing.OpenStep(element, kind, role, unit, Math.max(spent, 0));
    }
  }

  private record Passed(String element, String kind, String role, Instant at) {

    Standing.EndedStep ended(double ago) {
      return new Standing.EndedStep(element, kind, role, Math.max(ago, 0));
    }
  }
}
