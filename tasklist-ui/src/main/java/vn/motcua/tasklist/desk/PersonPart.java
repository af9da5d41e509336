package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.Applicant;

/** Who applies. */
final class PersonPart extends Section {
  private static final int ID_DIGITS = 12;

  private final TextField personalId = new TextField(t("desk.person.id"));
  private final TextField fullName = new TextField(t("desk.person.name"));
  private final DatePicker dateOfBirth = new DatePicker(t("desk.person.birth"));
  private final TextField phone = new TextField(t("desk.person.phone"));
  private final TextField email = new TextField(t("desk.person.email"));
  private final TextField address = new TextField(t("desk.person.address"));

  PersonPart(Runnable changed) {
    super(1, t("desk.person"));
    personalId.setAllowedCharPattern("[0-9]");
    personalId.setMaxLength(ID_DIGITS);
    personalId.setPlaceholder(t("desk.person.id.hint"));
    personalId.setAutofocus(true);
    personalId.setRequired(true);
    fullName.setRequired(true);
    fullName.setMaxLength(120);
    dateOfBirth.setMax(LocalDate.now());
    dateOfBirth.setLocale(Locale.forLanguageTag("vi"));
    dateOfBirth.setPlaceholder("dd/mm/yyyy");
    phone.setAllowedCharPattern("[0-9+ ]");
    List.of(personalId, fullName, phone, email, address)
        .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    personalId.addClassName("desk-id");
    fill(personalId, fullName, dateOfBirth, phone, email, address);
  }

  Applicant value() {
    return new Applicant(
        fullName.getValue().strip(),
        personalId.getValue().strip(),
        dateOfBirth.getValue(),
        given(phone),
        given(email),
        given(address));
  }

  boolean answered() {
    return personalId.getValue().length() == ID_DIGITS && !fullName.getValue().isBlank();
  }

  /** Marks the field a refusal names; false when the field is not one of this part. */
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
    List.of(personalId, fullName, phone, email, address).forEach(field -> field.setInvalid(false));
    dateOfBirth.setInvalid(false);
  }

  private static @Nullable String given(TextField field) {
    return Optional.of(field.getValue().strip()).filter(text -> !text.isEmpty()).orElse(null);
  }
}
