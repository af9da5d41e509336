package vn.motcua.tasklist.login;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import vn.motcua.tasklist.shell.Preferences;

/** The way in. */
@Route(value = LoginView.PATH, autoLayout = false)
@AnonymousAllowed
final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  static final String PATH = "dang-nhap";

  /** Where the login service is asked, when there is one. */
  static final String OIDC = "/oauth2/authorization/motcua";

  /** Parameter of the address after a wrong password. */
  static final String WRONG = "error";

  /** Parameter of the address after too many wrong passwords: how many minutes to wait. */
  static final String SLOW = "doi";

  /** Parameter of the address after a login service vouched for somebody unknown here. */
  static final String REFUSED = "tu-choi";

  private final LoginForm form = new LoginForm(words());

  LoginView() {
    addClassName("login");
    form.setAction(PATH);
    form.setForgotPasswordButtonVisible(false);
    form.getElement().setProperty("headingLevel", 2);
    Span mark = new Span("M");
    mark.addClassName("brand-mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    Div words = new Div(new H1(t("shell.brand")), new Paragraph(t("login.purpose")));
    Div head = new Div(mark, words);
    head.addClassName("login-head");
    Div card = new Div(head, form, Preferences.languageButton());
    card.addClassName("login-card");
    add(card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    Set<String> parameters = query.getParameters().keySet();
    form.setError(parameters.contains(WRONG) || parameters.contains(SLOW));
    query
        .getSingleParameter(SLOW)
        .filter(minutes -> minutes.matches("[0-9]{1,4}"))
        .ifPresent(minutes -> form.setI18n(slow(minutes)));
    if (parameters.contains(REFUSED)) {
      Anchor again = new Anchor(OIDC, t("login.again"));
      again.setRouterIgnore(true);
      Div refused = new Div(new Paragraph(t("login.refused")), again);
      refused.getElement().setAttribute("role", "alert");
      form.getParent().ifPresent(card -> ((Div) card).replace(form, refused));
    }
  }

  @Override
  public String getPageTitle() {
    return t("login.title");
  }

  private static LoginI18n slow(String minutes) {
    LoginI18n words = words();
    words.getErrorMessage().setTitle(t("login.slow"));
    words.getErrorMessage().setMessage(t("login.slow.what-to-do", minutes));
    return words;
  }

  private static LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle(t("login.title"));
    words.getForm().setUsername(t("login.username"));
    words.getForm().setPassword(t("login.password"));
    words.getForm().setSubmit(t("login.submit"));
    words.getErrorMessage().setTitle(t("login.wrong"));
    words.getErrorMessage().setMessage(t("login.wrong.what-to-do"));
    words.getErrorMessage().setUsername(t("login.username.missing"));
    words.getErrorMessage().setPassword(t("login.password.missing"));
    return words;
  }
}
