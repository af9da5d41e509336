package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.official.PasswordPolicy;
import vn.motcua.dossiers.official.Passwords;
import vn.motcua.tasklist.shell.Texts;

/** Changes the own password: the old one, the new one twice; afterwards one signs in again. */
final class PasswordPart extends Div {

  private final PasswordField old = field("account.password.old", "current-password");
  private final PasswordField fresh = field("account.password.new", "new-password");
  private final PasswordField again = field("account.password.again", "new-password");
  private final Actor actor;
  private final Officials officials;
  private final Passwords passwords;
  private final PasswordEncoder encoder;

  PasswordPart(
      Actor actor,
      boolean must,
      Officials officials,
      Passwords passwords,
      PasswordEncoder encoder) {
    this.actor = actor;
    this.officials = officials;
    this.passwords = passwords;
    this.encoder = encoder;
    addClassNames("panel", "account-part");
    add(new H2(t("account.password")));
    if (must) {
      Paragraph why = new Paragraph(t("account.password.must"));
      why.addClassName("account-must");
      why.getElement().setAttribute("role", "alert");
      add(why);
    }
    fresh.setHelperText(t("account.password.policy", PasswordPolicy.SHORTEST));
    Button change = new Button(t("account.password.change"), click -> change());
    change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    change.getElement().setAttribute("data-key", "mod+Enter");
    add(old, fresh, again, change);
  }

  private void change() {
    boolean right =
        officials
            .find(actor.username())
            .filter(account -> encoder.matches(old.getValue(), account.passwordHash()))
            .isPresent();
    say(old, right ? Optional.empty() : Optional.of(t("account.password.old.wrong")));
    Optional<String> problem =
        PasswordPolicy.problem(actor.username(), fresh.getValue())
            .map(Texts::of)
            .or(() ->
                fresh.getValue().equals(old.getValue())
                    ? Optional.of(t("account.password.same"))
                    : Optional.empty());
    say(fresh, problem);
    boolean twice = fresh.getValue().equals(again.getValue());
    say(again, twice ? Optional.empty() : Optional.of(t("account.password.differs")));
    if (right && problem.isEmpty() && twice) {
      passwords.changed(actor, encoder.encode(fresh.getValue()));
      changed();
    }
  }

  /** The session was opened with the old password and ends with the next request. */
  private void changed() {
    removeAll();
    Paragraph done = new Paragraph(t("account.password.changed"));
    done.getElement().setAttribute("role", "status");
    Button on = new Button(t("account.password.sign-in"));
    on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    on.addClickListener(click ->
        getUI()
            .ifPresent(ui -> {
              ui.getPage().setLocation("/");
              ui.getSession().getSession().invalidate();
            }));
    add(new H2(t("account.password")), done, on);
    on.focus();
  }

  private static void say(PasswordField field, Optional<String> problem) {
    field.setInvalid(problem.isPresent());
    field.setErrorMessage(problem.orElse(""));
  }

  private static PasswordField field(String key, String complete) {
    PasswordField field = new PasswordField(t(key));
    field.setManualValidation(true);
    field.setRequiredIndicatorVisible(true);
    field.getElement().setAttribute("autocomplete", complete);
    field.setWidthFull();
    return field;
  }
}
