package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.substitution.Absence;
import vn.motcua.dossiers.substitution.Substitutions;
import vn.motcua.tasklist.shell.VietnameseBox;
import vn.motcua.tasklist.shell.VietnameseDates;

/** The form: who is absent, from when to when, and who does which of their roles. */
final class AbsencePart extends Div {

  private final Substitutions substitutions;
  private final Actor actor;
  private final ComboBox<Actor> absent = new ComboBox<>(t("substitution.absent"));
  private final DatePicker from = new DatePicker(t("substitution.from"));
  private final DatePicker to = new DatePicker(t("substitution.to"));
  private final Div roles = new Div();
  private final Paragraph problem = new Paragraph();
  private final Map<Role, ComboBox<Actor>> choices = new EnumMap<>(Role.class);
  private final LocalDate today;

  AbsencePart(Substitutions substitutions, Actor actor, Clock clock, Runnable arrange) {
    this.substitutions = substitutions;
    this.actor = actor;
    this.today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    addClassNames("panel", "account-part");
    List<Actor> staff = substitutions.staff(actor);
    VietnameseBox.fill(absent, staff, Actor::name);
    absent.setVisible(staff.size() > 1);
    absent.addValueChangeListener(change -> rolesOf(chosen()));
    Div days = new Div(VietnameseDates.prepare(from), VietnameseDates.prepare(to));
    days.addClassName("account-days");
    from.setMin(today);
    to.setMin(today);
    roles.addClassName("account-roles");
    problem.addClassName("account-must");
    problem.getElement().setAttribute("role", "alert");
    Button button = new Button(t("substitution.arrange"), click -> arrange.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.getElement().setAttribute("data-key", "mod+Enter");
    add(
        new H2(t("substitution.new")),
        new Paragraph(t("substitution.how")),
        absent,
        days,
        roles,
        problem,
        button);
    clear();
  }

  /** What is entered; days left open mean today. */
  Absence absence() {
    Map<Role, String> chosen = new HashMap<>();
    choices.forEach((role, choice) ->
        choice.getOptionalValue().ifPresent(colleague -> chosen.put(role, colleague.username())));
    LocalDate first = from.getOptionalValue().orElse(today);
    return new Absence(chosen().username(), first, to.getOptionalValue().orElse(first), chosen);
  }

  void refused(String reason) {
    problem.setText(reason);
    problem.setVisible(true);
  }

  void clear() {
    problem.setVisible(false);
    problem.setText("");
    from.setValue(today);
    to.setValue(today);
    absent.setValue(actor);
    rolesOf(actor);
  }

  private Actor chosen() {
    return absent.getOptionalValue().orElse(actor);
  }

  private void rolesOf(Actor person) {
    roles.removeAll();
    choices.clear();
    List<Actor> colleagues = substitutions.substitutesFor(person);
    person.roles().stream()
        .filter(role -> role != Role.ADMINISTRATOR)
        .sorted()
        .forEach(role -> {
          ComboBox<Actor> choice =
              new ComboBox<>(t("substitution.for-role", t("shell.role." + role.key())));
          VietnameseBox.fill(
              choice, colleagues, one -> one.name() + " · " + AccountView.roles(one.roles()));
          choice.setClearButtonVisible(true);
          choice.setPlaceholder(t("substitution.nobody"));
          choices.put(role, choice);
          roles.add(choice);
        });
    if (colleagues.isEmpty()) {
      roles.add(new Paragraph(t("substitution.alone")));
    }
  }
}
