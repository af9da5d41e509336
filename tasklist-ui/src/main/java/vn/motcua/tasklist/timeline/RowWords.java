package vn.motcua.tasklist.timeline;

import static vn.motcua.tasklist.shell.Texts.t;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.timeline.TimelineRow;
import vn.motcua.dossiers.timeline.TimelineStep;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.PersonNames;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.UnitNames;

/** What the rows of the timeline are called. */
@Component
final class RowWords {

  private final UnitNames units;
  private final PersonNames people;
  private final CurrentCalendars calendars;
  private final Clock clock;

  RowWords(UnitNames units, PersonNames people, CurrentCalendars calendars, Clock clock) {
    this.units = units;
    this.people = people;
    this.calendars = calendars;
    this.clock = clock;
  }

  String unit(UnitCode code) {
    return units.name(code);
  }

  WorkingCalendar calendar(UnitCode unit) {
    return calendars.of(unit);
  }

  ClockFace face(TimelineRow row) {
    return ClockFace.of(
        row.clockState(), row.colour(), row.dueAt(), calendar(row.unit()), clock.instant());
  }

  /** Writes the pages of a state; a person's name is looked up once a page. */
  TimelineJson json(TimelineState state) {
    Map<String, String> known = new HashMap<>();
    return new TimelineJson(
        this::face, group(state), row -> unit(row.unit()), step -> who(step, known));
  }

  private Function<TimelineRow, String> group(TimelineState state) {
    if (state.settledDays() > 0) {
      return row -> "";
    }
    return switch (state.sort()) {
      case UNIT -> row -> unit(row.unit());
      case PROCEDURE -> row -> Texts.shortName(row.procedureName());
      case DUE, RECEIVED -> row -> "";
    };
  }

  private String who(TimelineStep step, Map<String, String> known) {
    String role = t("shell.role." + step.role().name().toLowerCase(Locale.ROOT));
    String official = step.official();
    return official == null
        ? t("timeline.who", role, unit(step.unit()))
        : t(
            "timeline.who.named",
            role,
            unit(step.unit()),
            known.computeIfAbsent(official, people::name));
  }
}
