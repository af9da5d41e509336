package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import vn.motcua.catalog.calendar.DayOff;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.calendar.MakeUpDay;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** The same days as lists, with their names and where they are written. */
final class DayLists extends Div {

  DayLists(HolidayYear year) {
    addClassNames("panel", "day-lists");
    add(new H2(t("calendar.off")));
    if (year.daysOff().isEmpty()) {
      add(new Paragraph(t("calendar.off.none")));
      return;
    }
    UnorderedList off = new UnorderedList();
    year.daysOff().stream()
        .sorted(Comparator.comparing(DayOff::date))
        .forEach(day -> off.add(line(day.date(), Texts.of(day.name()), day.provisional())));
    add(off);
    if (!year.makeUpDays().isEmpty()) {
      UnorderedList worked = new UnorderedList();
      year.makeUpDays().stream()
          .sorted(Comparator.comparing(MakeUpDay::date))
          .forEach(day ->
              worked.add(
                  line(
                      day.date(),
                      t("calendar.make-up.for", Formats.day(day.insteadOf())),
                      day.provisional())));
      add(new H2(t("calendar.make-up")), worked);
    }
    Paragraph source = new Paragraph(t("calendar.source", year.source()));
    source.addClassNames("muted", "day-source");
    add(source);
    if (year.provisional()) {
      Paragraph note = new Paragraph(t("calendar.provisional.why"));
      note.addClassName("rule-open");
      add(note);
    }
  }

  private static ListItem line(LocalDate day, String name, boolean provisional) {
    Span when = new Span(CalendarWords.day(day));
    when.addClassName("day-when");
    ListItem item = new ListItem(when, new Span(name));
    if (provisional) {
      Span open = new Span(t("calendar.provisional"));
      open.addClassName("rule-open");
      item.add(open);
    }
    return item;
  }
}
