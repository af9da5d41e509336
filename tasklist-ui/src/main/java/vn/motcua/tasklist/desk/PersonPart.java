package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
  private final PersonFields fields = new PersonFields();
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
    fields.personalId.addValueChangeListener(change -> identify(change.getValue().strip()));
    fields.dateOfBirth.addValueChangeListener(change -> changed.run());
    List.of(fields.fullName, fields.phone, fields.email, fields.address)
        .forEach(field -> {
          field.addValueChangeListener(change -> changed.run());
          field.addKeyPressListener(Key.ENTER, press -> done.run());
        });
    said.addClassNames("desk-wide", "desk-said");
    said.getElement().setAttribute("role", "status");
    fill(
        fields.personalId,
        fields.fullName,
        fields.dateOfBirth,
        fields.phone,
        fields.email,
        fields.address,
        said);
  }

  Applicant value() {
    return fields.value();
  }

  boolean answered() {
    return fields.answered();
  }

  /** As typed, to be kept. */
  DeskState.Person state() {
    return fields.state();
  }

  /**
   * Takes what was kept. The population service is asked only where the name is still wanted.
   *
   * @return the ID of whom it was asked about before
   */
  Optional<String> restore(DeskState.Person person) {
    String id = person.personalId().strip();
    boolean known = PersonFields.ID.matcher(id).matches() && !person.fullName().isBlank();
    asked = known ? id : "";
    fields.restore(person);
    return known ? Optional.of(id) : Optional.empty();
  }

  /** A card's code fills everything it says; twelve digits ask the population service. */
  private void identify(String typed) {
    fields.personalId.setInvalid(false);
    if (!typed.equals(asked)) {
      asked = "";
      earlier.accept(List.of());
    }
    if (IdCard.looksLike(typed)) {
      IdCard.read(typed)
          .ifPresentOrElse(
              this::fill,
              () -> {
                fields.personalId.setErrorMessage(t("desk.person.card.unreadable"));
                fields.personalId.setInvalid(true);
              });
    } else if (PersonFields.ID.matcher(typed).matches() && !typed.equals(asked)) {
      asked = typed;
      say(Glyph.CLOCK, t("desk.person.asking"));
      known.accept(typed);
    }
    changed.run();
  }

  private void fill(IdCard card) {
    asked = card.personalId();
    fields.personalId.setValue(card.personalId());
    fields.fullName.setValue(card.fullName());
    fields.dateOfBirth.setValue(card.dateOfBirth());
    fields.address.setValue(Optional.ofNullable(card.address()).orElse(""));
    say(Glyph.CHECK, t("desk.person.card.read"));
    known.accept(card.personalId());
    fields.phone.focus();
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
        stepTo(fields.fullName);
      }
      case PersonAnswer.Unavailable() -> {
        say(Glyph.ALERT, t("desk.person.unavailable"));
        stepTo(fields.fullName);
      }
      case PersonAnswer.TooMany() -> {
        say(Glyph.ALERT, t("desk.person.too-many"));
        stepTo(fields.fullName);
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
    return id.equals(fields.id());
  }

  /** Empty fields are filled; where something else stands, the official chooses. */
  private void offer(PersonRecord person) {
    boolean typed = !fields.fullName.getValue().isBlank();
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
    fields.fullName.setValue(person.fullName());
    Optional.ofNullable(person.dateOfBirth()).ifPresent(fields.dateOfBirth::setValue);
    Optional.ofNullable(person.address()).ifPresent(fields.address::setValue);
    unmark();
    say(Glyph.CHECK, t("desk.person.found"));
    stepTo(fields.phone);
    changed.run();
  }

  private boolean same(PersonRecord person) {
    LocalDate birth = fields.dateOfBirth.getValue();
    return fields.fullName.getValue().strip().equalsIgnoreCase(person.fullName())
        && (birth == null || birth.equals(person.dateOfBirth()));
  }

  private static String words(PersonRecord person) {
    LocalDate birth = person.dateOfBirth();
    return birth == null ? person.fullName() : person.fullName() + " · " + Formats.day(birth);
  }

  /** Only if the official is still where the question was asked. */
  private void stepTo(TextField field) {
    fields
        .personalId
        .getElement()
        .executeJs("if (this.contains(document.activeElement)) $0.focus()", field.getElement());
  }

  private void say(Glyph glyph, String text) {
    said.removeAll();
    said.add(glyph.icon(), new Span(text));
  }

  /** Marks the field a refusal names; false when the field is not one of this part. */
  boolean mark(String field, String message) {
    return fields.mark(field, message);
  }

  void unmark() {
    fields.unmark();
  }
}
