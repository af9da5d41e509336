package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Substituted;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.official.Passwords;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.UnitNames;

/** Who I am here, and my password. */
@Route(value = AccountView.PATH, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://motcua/account.css")
final class AccountView extends Main implements HasDynamicTitle {

  static final String PATH = "tai-khoan";

  AccountView(
      SignedIn signedIn,
      UnitNames units,
      Officials officials,
      Passwords passwords,
      PasswordEncoder encoder) {
    setId("main");
    addClassNames("page", "account");
    SignedIn.Official official = signedIn.official();
    Actor actor = official.actor();
    add(new PageHeader(t("account.title")).context(actor.name()));
    Div body = new Div(person(actor, units));
    body.addClassName("account-body");
    if (official.local()) {
      body.add(new PasswordPart(actor, official.mustChange(), officials, passwords, encoder));
    } else {
      Div elsewhere = new Div(new H2(t("account.password")), new Paragraph(t("account.elsewhere")));
      elsewhere.addClassNames("panel", "account-part");
      body.add(elsewhere);
    }
    add(body);
  }

  @Override
  public String getPageTitle() {
    return t("account.title");
  }

  private static Div person(Actor actor, UnitNames units) {
    DescriptionList facts = new DescriptionList();
    facts.addClassName("account-facts");
    row(facts, t("account.username"), actor.username());
    row(facts, t("account.unit"), units.name(actor.unit()));
    row(facts, t("account.roles"), roles(actor.roles()));
    for (Substituted absent : actor.substitutes()) {
      row(facts, t("account.acts-for"), absent.name() + " · " + roles(absent.roles()));
    }
    Div part = new Div(new H2(t("account.person")), facts);
    part.addClassNames("panel", "account-part");
    return part;
  }

  private static void row(DescriptionList facts, String term, String what) {
    facts.add(new DescriptionList.Term(term), new DescriptionList.Description(what));
  }

  static String roles(Collection<Role> roles) {
    return roles.stream()
        .sorted()
        .map(role -> t("shell.role." + role.key()))
        .collect(Collectors.joining(", "));
  }
}
