package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.substitution.Substitution;
import vn.motcua.dossiers.substitution.SubstitutionResult;
import vn.motcua.dossiers.substitution.Substitutions;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.SureDialog;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;
import vn.motcua.tasklist.shell.UnitNames;

/** Who acts for whom while somebody is absent: arrange it, see it, end it. */
@Route(value = SubstitutionView.PATH, layout = MainLayout.class)
@RolesAllowed({"DESK", "SPECIALIST", "HEAD", "APPROVER", "CLERK", "TAX", "SUPERVISOR"})
@StyleSheet("context://motcua/account.css")
final class SubstitutionView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "uy-quyen";

  private final Substitutions substitutions;
  private final SignedIn signedIn;
  private final Clock clock;
  private final AbsencePart form;
  private final SubstitutionList list;

  SubstitutionView(Substitutions substitutions, SignedIn signedIn, UnitNames units, Clock clock) {
    this.substitutions = substitutions;
    this.signedIn = signedIn;
    this.clock = clock;
    setId("main");
    addClassNames("page", "account");
    Actor actor = signedIn.actor();
    form = new AbsencePart(substitutions, actor, clock, this::arrange);
    list = new SubstitutionList(this::sure);
    Div body = new Div(form, list);
    body.addClassName("account-body");
    add(new PageHeader(t("substitution.title")).context(units.name(actor.unit())), body);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    show();
  }

  @Override
  public String getPageTitle() {
    return t("substitution.title");
  }

  private void show() {
    Actor actor = signedIn.actor();
    list.show(substitutions.of(actor), actor.username(), clock.instant());
  }

  private void arrange() {
    SubstitutionResult result = substitutions.arrange(form.absence(), signedIn.actor());
    if (result instanceof SubstitutionResult.Refused refused) {
      form.refused(Texts.of(refused.reason()));
      return;
    }
    form.clear();
    Toasts.done(t("substitution.done"));
    show();
  }

  private void sure(Substitution chosen) {
    new SureDialog(
            t("substitution.end"),
            t(
                "substitution.end.sure",
                chosen.substituteName(),
                chosen.absentName(),
                Formats.moment(clock.instant())),
            () -> end(chosen))
        .open();
  }

  private void end(Substitution chosen) {
    switch (substitutions.end(chosen.id(), signedIn.actor())) {
      case SubstitutionResult.Done done -> {
        signedIn.lookAgain();
        Toasts.done(t("substitution.ended"));
      }
      case SubstitutionResult.Refused refused -> Toasts.problem(Texts.of(refused.reason()));
    }
    show();
  }
}
