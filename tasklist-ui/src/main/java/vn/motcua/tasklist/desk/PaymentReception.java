package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.FaultLine;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;
import vn.motcua.tasklist.shell.VietnameseDates;

/**
 * Takes note of a payment that is shown at the counter with a receipt on paper: its number, the sum
 * and the day. The dossier goes on once it is recorded; what is refused stays as it was typed.
 */
@StyleSheet("context://motcua/act.css")
public final class PaymentReception extends Dialog {

  private static final int LONGEST_NUMBER = 100;
  private static final int MOST_DIGITS = 15;

  private final transient ReceptionDesk desk;
  private final DossierCode code;
  private final long due;
  private final LocalDate since;
  private final SerializableRunnable recorded;
  private final TextField number = new TextField(t("desk.payment.number"));
  private final TextField sum = new TextField(t("desk.payment.sum"));
  private final DatePicker day = new DatePicker(t("desk.payment.day"));
  private final FaultLine fault = new FaultLine();

  /**
   * @param due what is to be paid, in đồng
   * @param since the day the dossier was received; nothing was paid for it before
   * @param recorded called once it is recorded
   */
  public PaymentReception(
      ReceptionDesk desk,
      DossierCode code,
      long due,
      LocalDate since,
      SerializableRunnable recorded) {
    this.desk = desk;
    this.code = code;
    this.due = due;
    this.since = since;
    this.recorded = recorded;
    addClassName("act-dialog");
    setHeaderTitle(t("desk.payment.title"));
    setWidth("min(36rem, 96vw)");
    number();
    sum();
    day();
    Button record = new Button(t("desk.payment.record"), click -> record());
    record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    record.getElement().setAttribute("data-key", "mod+Enter");
    add(new Paragraph(t("desk.payment.what")), number, sum, day, fault);
    CarefulClose.of(this);
    getFooter().add(new Button(t("shell.cancel"), click -> close()), record);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        number.focus();
      }
    });
  }

  private void number() {
    number.setRequired(true);
    number.setMaxLength(LONGEST_NUMBER);
    number.setHelperText(t("desk.payment.number.help"));
    number.setWidthFull();
  }

  private void sum() {
    sum.setRequired(true);
    sum.setAllowedCharPattern("[0-9.]");
    sum.getElement().setAttribute("inputmode", "numeric");
    sum.setSuffixComponent(new Span(t("desk.payment.sum.unit")));
    sum.setWidthFull();
    if (due > 0) {
      sum.setValue(Formats.number(due));
      sum.setHelperText(t("desk.payment.sum.due", Formats.dong(due)));
    }
    sum.addValueChangeListener(
        change -> dong(change.getValue()).ifPresent(typed -> sum.setValue(Formats.number(typed))));
  }

  private void day() {
    VietnameseDates.prepare(day);
    day.setRequired(true);
    day.setMin(since);
    day.setMax(desk.today());
    day.setValue(desk.today());
  }

  /** The sum as it is written, with or without dots; empty where it is none. */
  static OptionalLong dong(String typed) {
    String digits = typed.replace(".", "").strip();
    return digits.matches("[0-9]{1," + MOST_DIGITS + "}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }

  private void record() {
    OptionalLong paid = dong(sum.getValue());
    LocalDate on = day.getValue();
    boolean complete =
        filled(number, !number.getValue().isBlank(), t("desk.payment.number.missing"));
    complete &= filled(sum, paid.isPresent(), t("desk.payment.sum.missing"));
    if (paid.isPresent()) {
      complete &=
          filled(sum, paid.getAsLong() >= due, t("desk.payment.sum.short", Formats.dong(due)));
    }
    complete &= filled(day, within(on), t("desk.payment.day.missing", Formats.day(since)));
    if (complete && on != null) {
      tell(desk.paid(code, number.getValue().strip(), paid.orElseThrow(), on));
    }
  }

  private boolean within(@Nullable LocalDate on) {
    return on != null && !on.isBefore(since) && !on.isAfter(desk.today());
  }

  private static boolean filled(HasValidation field, boolean filled, String what) {
    field.setInvalid(!filled);
    field.setErrorMessage(filled ? "" : what);
    return filled;
  }

  private void tell(FollowUpResult result) {
    switch (result) {
      case FollowUpResult.Done done -> end(t("desk.payment.done", code.value()));
      case FollowUpResult.Repeated before -> end(t("desk.payment.before", code.value()));
      case FollowUpResult.Refused(var problems) ->
          fault.say(
              problems.stream()
                  .map(problem -> Texts.of(problem.message()))
                  .distinct()
                  .collect(Collectors.joining(" ")));
      case FollowUpResult.Conflict other -> fault.say(t("desk.payment.other"));
      case FollowUpResult.Unknown other -> fault.say(t("desk.payment.gone"));
    }
  }

  private void end(String said) {
    close();
    Toasts.done(said);
    recorded.run();
  }
}
