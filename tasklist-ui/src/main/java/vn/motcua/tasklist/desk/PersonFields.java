package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DebouncePhase;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.Applicant;

/** What is asked about whoever applies; each field tells the server soon after typing rests. */
final class PersonFields implements Serializable {
  static final Pattern ID = Pattern.compile("[0-9]{12}");
  private static final int CARD = 1_000;
  private static final int TYPING_MILLIS = 250;

  final TextField personalId = new TextField(t("desk.person.id"));
  final TextField fullName = new TextField(t("desk.person.name"));
  final DatePicker dateOfBirth = new DatePicker(t("desk.person.birth"));
  final TextField phone = new TextField(t("desk.person.phone"));
  final TextField email = new TextField(t("desk.person.email"));
  final TextField address = new TextField(t("desk.person.address"));

  PersonFields() {
    personalId.setMaxLength(CARD);
    personalId.setPlaceholder(t("desk.person.id.hint"));
    personalId.setAutofocus(true);
    personalId.setRequired(true);
    personalId.getElement().setAttribute("autocomplete", "off");
    personalId.addClassName("desk-id");
    fullName.setRequired(true);
    fullName.setMaxLength(120);
    dateOfBirth.setMax(LocalDate.now());
    dateOfBirth.setLocale(Locale.forLanguageTag("vi"));
    dateOfBirth.setPlaceholder(t("shell.date.format"));
    phone.setAllowedCharPattern("[0-9+ ]");
    texts().forEach(PersonFields::tell);
  }

  /** When the field is left, and before that as soon as typing rests. */
  private static void tell(TextField field) {
    field
        .getElement()
        .addPropertyChangeListener("value", "input", change -> {})
        .debounce(TYPING_MILLIS, DebouncePhase.TRAILING);
  }

  private List<TextField> texts() {
    return List.of(personalId, fullName, phone, email, address);
  }

  String id() {
    return personalId.getValue().strip();
  }

  Applicant value() {
    return new Applicant(
        fullName.getValue().strip(),
        id(),
        dateOfBirth.getValue(),
        given(phone),
        given(email),
        given(address));
  }

  boolean answered() {
    return ID.matcher(id()).matches() && !fullName.getValue().isBlank();
  }

  /** As typed, to be kept. */
  DeskState.Person state() {
    return new DeskState.Person(
        personalId.getValue(),
        fullName.getValue(),
        dateOfBirth.getOptionalValue().map(LocalDate::toString).orElse(""),
        phone.getValue(),
        email.getValue(),
        address.getValue());
  }

  /** Takes what was kept; the ID last, because it is looked at as it comes. */
  void restore(DeskState.Person person) {
    fullName.setValue(person.fullName());
    dateOfBirth.setValue(day(person.dateOfBirth()));
    phone.setValue(person.phone());
    email.setValue(person.email());
    address.setValue(person.address());
    personalId.setValue(person.personalId());
  }

  /** Marks the field a refusal names; false when the field is none of these. */
  boolean mark(String field, String message) {
    Map<String, TextField> texts =
        Map.of(
            "applicant.personalId", personalId,
            "applicant.fullName", fullName,
            "applicant.phone", phone,
            "applicant.email", email,
            "applicant.address", address);
    TextField text = texts.get(field);
    if (text != null) {
      text.setErrorMessage(message);
      text.setInvalid(true);
      text.focus();
      return true;
    }
    if (field.equals("applicant.dateOfBirth")) {
      dateOfBirth.setErrorMessage(message);
      dateOfBirth.setInvalid(true);
      return true;
    }
    return false;
  }

  void unmark() {
    texts().forEach(field -> field.setInvalid(false));
    dateOfBirth.setInvalid(false);
  }

  private static @Nullable String given(TextField field) {
    return Optional.of(field.getValue().strip()).filter(text -> !text.isEmpty()).orElse(null);
  }

  private static @Nullable LocalDate day(String iso) {
    try {
      return iso.isEmpty() ? null : LocalDate.parse(iso);
    } catch (DateTimeParseException other) {
      return null;
    }
  }
}
