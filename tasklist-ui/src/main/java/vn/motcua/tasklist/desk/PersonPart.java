package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.dossiers.person.EarlierDossier;
import vn.motcua.dossiers.person.IdCard;
import vn.motcua.dossiers.person.PersonAnswer;
import vn.motcua.dossiers.person.PersonRecord;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;

/**
 * Who applies: the personal ID is typed or read from the card, the rest is offered by the
 * population service and typed only where it does not answer.
 */
final class PersonPart extends Section {
  private static final Pattern ID = Pattern.compile("[0-9]{12}");
  private static final int CARD = 1_000;
  private static final int TYPING_MILLIS = 250;

  private final TextField personalId = new TextField(t("desk.person.id"));
  private final TextField fullName = new TextField(t("desk.person.name"));
  private final DatePicker dateOfBirth = new DatePicker(t("desk.person.birth"));
  private final TextField phone = new TextField(t("desk.person.phone"));
  private final TextField email = new TextField(t("desk.person.email"));
  private final TextField address = new TextField(t("desk.person.address"));
  private final Div said = new Div();
  private final Runnable changed;
  private final Consumer<String> known;
  private final Consumer<List<EarlierDossier>> earlier;
  private String asked = "";

  /**
   * @param known gets each complete personal ID as it is typed
   * @param earlier gets what that person handed in before, and nothing once the ID is another
   * @param done the person is answered and the official goes on
   */
  PersonPart(
      Runnable changed,
      Consumer<String> known,
      Consumer<List<EarlierDossier>> earlier,
      Runnable done) {
    super(1, t("desk.person"));
    this.changed = changed;
    this.known = known;
    this.earlier = earlier;
    personalId.setMaxLength(CARD);
    personalId.setPlaceholder(t("desk.person.id.hint"));
    personalId.setAutofocus(true);
    personalId.setRequired(true);
    personalId.setValueChangeMode(ValueChangeMode.LAZY);
    personalId.setValueChangeTimeout(TYPING_MILLIS);
    personalId.addValueChangeListener(change -> identify(change.getValue().strip()));
    personalId.getElement().setAttribute("autocomplete", "off");
    fullName.setRequired(true);
    fullName.setMaxLength(120);
    dateOfBirth.setMax(LocalDate.now());
    dateOfBirth.setLocale(Locale.forLanguageTag("vi"));
    dateOfBirth.setPlaceholder(t("shell.date.format"));
    phone.setAllowedCharPattern("[0-9+ ]");
    List.of(fullName, phone, email, address)
        .forEach(field -> {
          field.addValueChangeListener(change -> changed.run());
          field.addKeyPressListener(Key.ENTER, press -> done.run());
        });
    personalId.addClassName("desk-id");
    said.addClassNames("desk-wide", "desk-said");
    said.getElement().setAttribute("role", "status");
    fill(personalId, fullName, dateOfBirth, phone, email, address, said);
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
    return ID.matcher(personalId.getValue().strip()).matches() && !fullName.getValue().isBlank();
  }

  /** A card's code fills everything it says; twelve digits ask the population service. */
  private void identify(String typed) {
    personalId.setInvalid(false);
    if (!typed.equals(asked)) {
      asked = "";
      earlier.accept(List.of());
    }
    if (IdCard.looksLike(typed)) {
      IdCard.read(typed)
          .ifPresentOrElse(
              this::fill,
              () -> {
                personalId.setErrorMessage(t("desk.person.card.unreadable"));
                personalId.setInvalid(true);
              });
    } else if (ID.matcher(typed).matches() && !typed.equals(asked)) {
      asked = typed;
      say(Glyph.CLOCK, t("desk.person.asking"));
      known.accept(typed);
    }
    changed.run();
  }

  private void fill(IdCard card) {
    asked = card.personalId();
    personalId.setValue(card.personalId());
    fullName.setValue(card.fullName());
    dateOfBirth.setValue(card.dateOfBirth());
    address.setValue(Optional.ofNullable(card.address()).orElse(""));
    say(Glyph.CHECK, t("desk.person.card.read"));
    known.accept(card.personalId());
    phone.focus();
    changed.run();
  }

  /** What the service says; what it says of somebody else, who was typed over since, is dropped. */
  void answered(String id, PersonAnswer answer) {
    if (!stands(id)) {
      return;
    }
    switch (answer) {
      case PersonAnswer.Found(PersonRecord person) -> offer(person);
      case PersonAnswer.Unknown() -> {
        say(Glyph.ALERT, t("desk.person.unknown"));
        stepTo(fullName);
      }
      case PersonAnswer.Unavailable() -> {
        say(Glyph.ALERT, t("desk.person.unavailable"));
        stepTo(fullName);
      }
      case PersonAnswer.TooMany() -> {
        say(Glyph.ALERT, t("desk.person.too-many"));
        stepTo(fullName);
      }
    }
    changed.run();
  }

  /** What a person handed in before; dropped like the service's answer. */
  void handedIn(String id, List<EarlierDossier> dossiers) {
    if (stands(id)) {
      earlier.accept(dossiers);
    }
  }

  private boolean stands(String id) {
    return id.equals(personalId.getValue().strip());
  }

  /** Empty fields are filled; where something else stands, the official chooses. */
  private void offer(PersonRecord person) {
    boolean typed = !fullName.getValue().isBlank();
    if (typed && !same(person)) {
      Button take = new Button(t("desk.person.take"), click -> take(person));
      take.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
      say(Glyph.ALERT, t("desk.person.differs", words(person)));
      said.add(take);
      return;
    }
    take(person);
  }

  private void take(PersonRecord person) {
    fullName.setValue(person.fullName());
    Optional.ofNullable(person.dateOfBirth()).ifPresent(dateOfBirth::setValue);
    Optional.ofNullable(person.address()).ifPresent(address::setValue);
    unmark();
    say(Glyph.CHECK, t("desk.person.found"));
    stepTo(phone);
    changed.run();
  }

  private boolean same(PersonRecord person) {
    LocalDate birth = dateOfBirth.getValue();
    return fullName.getValue().strip().equalsIgnoreCase(person.fullName())
        && (birth == null || birth.equals(person.dateOfBirth()));
  }

  private static String words(PersonRecord person) {
    LocalDate birth = person.dateOfBirth();
    return birth == null ? person.fullName() : person.fullName() + " · " + Formats.day(birth);
  }

  /** Only if the official is still where the question was asked. */
  private void stepTo(TextField field) {
    personalId
        .getElement()
        .executeJs("if (this.contains(document.activeElement)) $0.focus()", field.getElement());
  }

  private void say(Glyph glyph, String text) {
    said.removeAll();
    said.add(glyph.icon(), new Span(text));
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
