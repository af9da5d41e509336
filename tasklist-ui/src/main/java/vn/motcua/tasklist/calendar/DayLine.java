package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.DayOff;
import vn.motcua.catalog.calendar.MakeUpDay;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.VietnameseDates;

/** One day to be edited: a day off with its name, or a make-up day with the day it stands for. */
final class DayLine extends Div {

  private final DatePicker day = VietnameseDates.prepare(new DatePicker());
  private final TextField name = new TextField();
  private final DatePicker instead = VietnameseDates.prepare(new DatePicker());
  private final Checkbox provisional = new Checkbox(t("calendar.provisional"));
  private final Button remove = new Button(Glyph.CLOSE.icon());
  private final @Nullable Text named;

  private DayLine(boolean makeUp, @Nullable Text named) {
    this.named = named;
    addClassName("day-line");
    day.setAriaLabel(t(makeUp ? "calendar.make-up.day" : "calendar.off.day"));
    day.addValueChangeListener(change -> day.setInvalid(false));
    name.setAriaLabel(t("calendar.off.name"));
    name.setPlaceholder(t("calendar.off.name"));
    name.setValue(named == null ? "" : named.vi());
    instead.setAriaLabel(t("calendar.make-up.instead"));
    instead.setPlaceholder(t("calendar.make-up.instead"));
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    remove.setAriaLabel(t("calendar.edit.remove"));
    remove.setTooltipText(t("calendar.edit.remove"));
    Component second = makeUp ? instead : name;
    add(day, second, provisional, remove);
    name.setVisible(!makeUp);
    instead.setVisible(makeUp);
  }

  static DayLine dayOff() {
    return new DayLine(false, null);
  }

  static DayLine makeUpDay() {
    return new DayLine(true, null);
  }

  static DayLine of(DayOff shown) {
    DayLine line = new DayLine(false, shown.name());
    line.day.setValue(shown.date());
    line.provisional.setValue(shown.provisional());
    return line;
  }

  static DayLine of(MakeUpDay shown) {
    DayLine line = new DayLine(true, null);
    line.day.setValue(shown.date());
    line.instead.setValue(shown.insteadOf());
    line.provisional.setValue(shown.provisional());
    return line;
  }

  void onRemove(SerializableRunnable gone) {
    remove.addClickListener(click -> gone.run());
  }

  void focus() {
    day.focus();
  }

  /** Whether everything is filled in; says what is not. */
  boolean isWhole() {
    boolean whole = filled(day);
    if (instead.isVisible()) {
      return filled(instead) && whole;
    }
    boolean nameless = name.getValue().isBlank();
    name.setErrorMessage(t("calendar.edit.missing"));
    name.setInvalid(nameless);
    return whole && !nameless;
  }

  private static boolean filled(DatePicker field) {
    boolean filled = field.getValue() != null;
    field.setErrorMessage(t("calendar.edit.missing"));
    field.setInvalid(!filled);
    return filled;
  }

  void complain(String why) {
    day.setErrorMessage(why);
    day.setInvalid(true);
  }

  DayOff asDayOff() {
    String typed = name.getValue().strip();
    Text text = named != null && named.vi().equals(typed) ? named : Text.vi(typed);
    return new DayOff(date(day), text, provisional.getValue());
  }

  MakeUpDay asMakeUpDay() {
    return new MakeUpDay(date(day), date(instead), provisional.getValue());
  }

  private static LocalDate date(DatePicker field) {
    return Objects.requireNonNull(field.getValue());
  }
}
