package vn.motcua.dossiers.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.clock.Pause;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.steptime.Pauses;
import vn.motcua.dossiers.steptime.WorkedTime;
import vn.motcua.processes.contract.EngineNames;

/** One page while it is read: dossiers, then their facts, then their steps. */
final class TimelineRows {

  /** What the clock asks of people beside the procedure: no bar of its own. */
  private static final Set<String> BESIDE =
      EngineNames.EXTRA_KINDS.stream()
          .map(EngineNames::stepElement)
          .collect(Collectors.toUnmodifiableSet());

  private final Function<UnitCode, WorkingCalendar> calendars;
  private final Instant now;
  private final Pauses pauses = new Pauses();
  private final Map<String, TimelineRow> dossiers = new LinkedHashMap<>();
  private final Map<String, List<Pause>> paused = new HashMap<>();
  private final Map<String, List<TimelineStep>> steps = new HashMap<>();

  TimelineRows(Function<UnitCode, WorkingCalendar> calendars, Instant now) {
    this.calendars = calendars;
    this.now = now;
  }

  void dossier(ResultSet row) throws SQLException {
    String code = row.getString("code");
    dossiers.put(
        code,
        new TimelineRow(
            new DossierCode(code),
            new ProcedureCode(row.getString("procedure_code")),
            new Text(row.getString("name_vi"), row.getString("name_en")),
            row.getString("field"),
            row.getString("applicant_masked"),
            new UnitCode(row.getString("competent_unit")),
            at(row, "received_at"),
            instant(row, "due_at"),
            instant(row, "settled_at"),
            instant(row, "returned_at"),
            ClockState.valueOf(row.getString("clock_state")),
            ClockColour.valueOf(row.getString("colour")),
            row.getString("stop_reason"),
            row.getBoolean("synthetic"),
            List.of(),
            List.of()));
  }

  void fact(ResultSet row) throws SQLException {
    pauses.add(row);
  }

  /** After the facts: time in which the clock stood still does not count. */
  void step(ResultSet row) throws SQLException {
    if (BESIDE.contains(row.getString("element_id"))) {
      return;
    }
    String code = row.getString("dossier_code");
    UnitCode unit = new UnitCode(row.getString("unit"));
    Instant from = at(row, "started_at");
    Instant until = instant(row, "ended_at");
    Integer measured = row.getObject("working_minutes", Integer.class);
    int minutes =
        measured != null
            ? measured
            : WorkedTime.minutes(
                from, until == null ? now : until, pauses(code), calendars.apply(unit));
    steps
        .computeIfAbsent(code, key -> new ArrayList<>())
        .add(
            new TimelineStep(
                row.getLong("task_key"),
                row.getString("element_id"),
                new Text(row.getString("name_vi"), row.getString("name_en")),
                row.getString("kind"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT).replace('-', '_')),
                unit,
                row.getString("official"),
                from,
                until,
                minutes,
                row.getObject("budget_minutes", Integer.class),
                row.getBoolean("canceled")));
  }

  String[] codes() {
    return dossiers.keySet().toArray(String[]::new);
  }

  List<TimelineRow> rows() {
    return dossiers.values().stream().map(this::complete).toList();
  }

  private TimelineRow complete(TimelineRow row) {
    String code = row.dossierCode().value();
    return new TimelineRow(
        row.dossierCode(),
        row.procedureCode(),
        row.procedureName(),
        row.field(),
        row.applicantMasked(),
        row.unit(),
        row.receivedAt(),
        row.dueAt(),
        row.settledAt(),
        row.returnedAt(),
        row.clockState(),
        row.colour(),
        row.stopReason(),
        row.synthetic(),
        steps.getOrDefault(code, List.of()),
        pauses(code));
  }

  private List<Pause> pauses(String code) {
    TimelineRow row = dossiers.get(code);
    return row == null
        ? List.of()
        : paused.computeIfAbsent(code, key -> pauses.of(key, calendars.apply(row.unit())));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
