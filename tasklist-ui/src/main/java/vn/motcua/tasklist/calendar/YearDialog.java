package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.catalog.calendar.DayOff;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.calendar.HolidayYear.Fault;
import vn.motcua.catalog.calendar.MakeUpDay;
import vn.motcua.tasklist.shell.Glyph;

/** The whole year as it shall hold: its days off and make-up days, and where that is announced. */
final class YearDialog extends Dialog {

  private static final int LONGEST = 500;

  private final int year;
  private final TextField source = new TextField(t("calendar.edit.source"));
  private final Checkbox provisional = new Checkbox(t("calendar.edit.provisional"));
  private final Div off = new Div();
  private final Div madeUp = new Div();
  private final List<DayLine> daysOff = new ArrayList<>();
  private final List<DayLine> makeUpDays = new ArrayList<>();
  private final Button act = new Button(t("calendar.edit.propose"));

  /**
   * @param propose is given the year wished for; true closes the dialog
   */
  YearDialog(HolidayYear shown, SerializablePredicate<HolidayYear> propose) {
    this.year = shown.year();
    setHeaderTitle(t("calendar.edit.title", String.valueOf(year)));
    addClassName("year-dialog");
    setWidth("min(46rem, 96vw)");
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    source.setWidthFull();
    source.setMaxLength(LONGEST);
    source.setRequiredIndicatorVisible(true);
    source.setPlaceholder(t("calendar.edit.source.hint"));
    source.setErrorMessage(t("calendar.refused.words"));
    provisional.setValue(shown.provisional());
    shown.daysOff().stream()
        .sorted(Comparator.comparing(DayOff::date))
        .forEach(day -> add(daysOff, off, DayLine.of(day)));
    shown.makeUpDays().stream()
        .sorted(Comparator.comparing(MakeUpDay::date))
        .forEach(day -> add(makeUpDays, madeUp, DayLine.of(day)));
    Paragraph intro = new Paragraph(t("calendar.edit.intro"));
    intro.addClassName("muted");
    add(
        intro,
        source,
        provisional,
        new H3(t("calendar.off")),
        off,
        new Button(
            t("calendar.edit.add-off"),
            Glyph.PLUS.icon(),
            click -> add(daysOff, off, DayLine.dayOff()).focus()),
        new H3(t("calendar.make-up")),
        madeUp,
        new Button(
            t("calendar.edit.add-make-up"),
            Glyph.PLUS.icon(),
            click -> add(makeUpDays, madeUp, DayLine.makeUpDay()).focus()));
    act.addClickListener(click -> propose(propose));
    act.setDisableOnClick(true);
    act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    act.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("shell.cancel"), click -> close()), act);
  }

  private static DayLine add(List<DayLine> lines, Div place, DayLine line) {
    lines.add(line);
    place.add(line);
    line.onRemove(() -> {
      lines.remove(line);
      place.remove(line);
    });
    return line;
  }

  private void propose(SerializablePredicate<HolidayYear> propose) {
    boolean proposed = false;
    try {
      proposed = wished().filter(propose::test).isPresent();
    } finally {
      act.setEnabled(!proposed);
    }
    if (proposed) {
      close();
    }
  }

  /** The year as entered; empty while something is missing or wrong, which its lines then say. */
  Optional<HolidayYear> wished() {
    boolean sourced = !source.getValue().isBlank();
    source.setInvalid(!sourced);
    if (!sourced) {
      source.focus();
    }
    boolean whole = true;
    for (DayLine line : Stream.concat(daysOff.stream(), makeUpDays.stream()).toList()) {
      whole = line.isWhole() && whole;
    }
    if (!whole || !sourced) {
      return Optional.empty();
    }
    HolidayYear wished =
        new HolidayYear(
            year,
            source.getValue().strip(),
            provisional.getValue(),
            daysOff.stream().map(DayLine::asDayOff).toList(),
            makeUpDays.stream().map(DayLine::asMakeUpDay).toList());
    List<Fault> faults = wished.faults();
    faults.forEach(fault -> line(fault).complain(CalendarWords.fault(fault)));
    return faults.isEmpty() ? Optional.of(wished) : Optional.empty();
  }

  /** Where the announcement is written, as it would be typed. */
  void announcedBy(String words) {
    source.setValue(words);
  }

  private DayLine line(Fault fault) {
    return (fault.makeUp() ? makeUpDays : daysOff).get(fault.index());
  }
}
