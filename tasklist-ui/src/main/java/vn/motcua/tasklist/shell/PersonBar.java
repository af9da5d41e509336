package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Substituted;

/** The right end of the top bar: who is working where, language, brightness, help, the way out. */
final class PersonBar extends Div {

  PersonBar(Actor actor, String unitName, List<Place> places, AuthenticationContext login) {
    addClassName("person-bar");
    add(
        person(actor, unitName),
        Preferences.languageButton(),
        Preferences.schemeButton(),
        help(places),
        logout(login));
  }

  private static Div person(Actor actor, String unitName) {
    Span name = new Span(actor.name());
    name.addClassName("person-name");
    String roles =
        actor.roles().stream()
            .sorted()
            .map(role -> Texts.t("shell.role." + role.key()))
            .collect(Collectors.joining(", "));
    Span where = new Span(roles + " · " + unitName);
    where.addClassName("person-unit");
    Anchor person = new Anchor("tai-khoan", name, where);
    person.addClassName("person");
    person.setTitle(roles + " · " + unitName);
    Div persons = new Div(person);
    persons.addClassName("persons");
    if (!actor.substitutes().isEmpty()) {
      persons.add(substitutes(actor));
    }
    return persons;
  }

  /** For whom the official acts at present. */
  private static Anchor substitutes(Actor actor) {
    String absent =
        actor.substitutes().stream().map(Substituted::name).collect(Collectors.joining(", "));
    Span badge = new Span(Texts.t("shell.acts-for", absent));
    Anchor link = new Anchor("uy-quyen", badge);
    link.addClassName("acts-for");
    link.setTitle(Texts.t("shell.acts-for", absent));
    return link;
  }

  private static Button help(List<Place> places) {
    Button help = new Button(Glyph.HELP.icon(), click -> open(places));
    help.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    help.addClassName("bar-button");
    help.setAriaLabel(Texts.t("shell.help"));
    help.setTooltipText(Texts.t("shell.help"));
    help.getElement().setAttribute("data-key", "?");
    return help;
  }

  private static void open(List<Place> places) {
    new HelpDialog(places, UI.getCurrent().getActiveViewLocation().getPath()).open();
  }

  private static Button logout(AuthenticationContext login) {
    Button out = new Button(Glyph.LOGOUT.icon(), click -> login.logout());
    out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    out.addClassName("bar-button");
    out.setAriaLabel(Texts.t("shell.logout"));
    out.setTooltipText(Texts.t("shell.logout"));
    return out;
  }
}
