package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.catalog.calendar.DayOff;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.calendar.MakeUpDay;

/** What an announcement changes in the calendar in force, day by day. */
final class YearChange extends UnorderedList {

  YearChange(HolidayYear before, HolidayYear after) {
    addClassName("year-change");
    Set<LocalDate> offBefore = off(before);
    Set<LocalDate> offAfter = off(after);
    say("calendar.change.off", without(offAfter, offBefore));
    say("calendar.change.worked", without(offBefore, offAfter));
    Set<LocalDate> madeUpBefore = madeUp(before);
    Set<LocalDate> madeUpAfter = madeUp(after);
    say("calendar.change.make-up", without(madeUpAfter, madeUpBefore));
    say("calendar.change.no-make-up", without(madeUpBefore, madeUpAfter));
    if (getComponentCount() == 0) {
      add(new ListItem(new Paragraph(t("calendar.change.words"))));
    }
  }

  private void say(String key, Set<LocalDate> days) {
    if (!days.isEmpty()) {
      add(
          new ListItem(
              t(key, days.stream().map(CalendarWords::day).collect(Collectors.joining(", ")))));
    }
  }

  private static Set<LocalDate> off(HolidayYear year) {
    return year.daysOff().stream().map(DayOff::date).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> madeUp(HolidayYear year) {
    return year.makeUpDays().stream()
        .map(MakeUpDay::date)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> without(Set<LocalDate> days, Set<LocalDate> others) {
    Set<LocalDate> rest = new TreeSet<>(days);
    rest.removeAll(others);
    return rest;
  }
}
