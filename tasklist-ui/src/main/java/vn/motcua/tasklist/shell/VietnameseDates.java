package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Date fields as they are written in Vietnam: day first, the week from Monday. */
public final class VietnameseDates {

  private VietnameseDates() {}

  /** Gives a date field its format and the names of months and days in the screen's language. */
  public static DatePicker prepare(DatePicker field) {
    Locale locale = Texts.locale();
    List<DayOfWeek> days =
        Stream.concat(
                Stream.of(DayOfWeek.SUNDAY),
                Arrays.stream(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY))
            .toList();
    DatePickerI18n words =
        new DatePickerI18n()
            .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "ddMMyyyy", "d.M.yyyy")
            .setFirstDayOfWeek(1)
            .setMonthNames(
                List.of(DateFormatSymbols.getInstance(locale).getMonths()).subList(0, 12))
            .setWeekdays(
                days.stream().map(day -> day.getDisplayName(TextStyle.FULL, locale)).toList())
            .setWeekdaysShort(
                days.stream().map(day -> day.getDisplayName(TextStyle.NARROW, locale)).toList())
            .setToday(Texts.t("shell.date.today"))
            .setCancel(Texts.t("shell.close"))
            .setBadInputErrorMessage(Texts.t("shell.date.bad"));
    field.setI18n(words);
    field.setLocale(locale);
    return field;
  }
}
