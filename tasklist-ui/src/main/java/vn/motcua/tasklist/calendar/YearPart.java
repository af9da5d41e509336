package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.catalog.calendar.DayOff;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.calendar.MakeUpDay;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** Twelve months: days off, make-up days, weekends and today tell themselves apart. */
final class YearPart extends Div {

  private static final int WEEK = 7;

  private final Map<LocalDate, DayOff> off;
  private final Map<LocalDate, MakeUpDay> madeUp;
  private final LocalDate today;

  YearPart(HolidayYear year, LocalDate today) {
    this.today = today;
    this.off =
        year.daysOff().stream()
            .collect(Collectors.toMap(DayOff::date, Function.identity(), (one, same) -> one));
    this.madeUp =
        year.makeUpDays().stream()
            .collect(Collectors.toMap(MakeUpDay::date, Function.identity(), (one, same) -> one));
    addClassName("year");
    Div months = new Div();
    months.addClassName("months");
    for (int month = 1; month <= 12; month++) {
      months.add(month(YearMonth.of(year.year(), month)));
    }
    add(months, legend());
  }

  private static Div legend() {
    Div legend = new Div();
    legend.addClassName("year-legend");
    for (String kind : new String[] {"off", "make-up", "provisional"}) {
      Span mark = new Span();
      mark.addClassNames("day-mark", "day-" + kind);
      legend.add(new Span(mark, new Span(t("calendar.legend." + kind))));
    }
    return legend;
  }

  private NativeTable month(YearMonth month) {
    NativeTableRow head = new NativeTableRow();
    for (DayOfWeek day : DayOfWeek.values()) {
      NativeTableHeaderCell cell =
          new NativeTableHeaderCell(day.getDisplayName(TextStyle.NARROW, Texts.locale()));
      cell.getElement().setAttribute("scope", "col");
      cell.getElement().setAttribute("abbr", day.getDisplayName(TextStyle.FULL, Texts.locale()));
      head.add(cell);
    }
    NativeTableBody body = new NativeTableBody();
    LocalDate day = month.atDay(1);
    day = day.minusDays(day.getDayOfWeek().getValue() - 1L);
    while (!day.isAfter(month.atEndOfMonth())) {
      NativeTableRow week = new NativeTableRow();
      for (int i = 0; i < WEEK; i++) {
        week.add(YearMonth.from(day).equals(month) ? cell(day) : new NativeTableCell());
        day = day.plusDays(1);
      }
      body.add(week);
    }
    NativeTable table = new NativeTable();
    NativeTableCaption caption = new NativeTableCaption();
    caption.setText(t("calendar.month", month.getMonthValue()));
    table.add(caption, new NativeTableHeader(head), body);
    table.addClassName("month");
    return table;
  }

  private NativeTableCell cell(LocalDate day) {
    NativeTableCell cell = new NativeTableCell(String.valueOf(day.getDayOfMonth()));
    DayOff free = off.get(day);
    MakeUpDay worked = madeUp.get(day);
    if (free != null) {
      cell.addClassName("day-off");
      cell.setTitle(Texts.of(free.name()));
      provisional(cell, free.provisional());
    } else if (worked != null) {
      cell.addClassName("day-make-up");
      cell.setTitle(t("calendar.make-up.for", Formats.day(worked.insteadOf())));
      provisional(cell, worked.provisional());
    } else if (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
      cell.addClassName("day-weekend");
    }
    if (day.equals(today)) {
      cell.addClassName("day-today");
      cell.getElement().setAttribute("aria-current", "date");
    }
    return cell;
  }

  private static void provisional(NativeTableCell cell, boolean provisional) {
    if (provisional) {
      cell.addClassName("day-provisional");
    }
  }
}
