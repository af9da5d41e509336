package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.shell.MainLayout;

/** One dossier to read: where it stands, its papers, what happened. */
@Route(value = "ho-so/:code", layout = MainLayout.class)
@StyleSheet("context://motcua/dossier.css")
@StyleSheet("context://motcua/dossier-parts.css")
@StyleSheet("context://motcua/papers.css")
@StyleSheet("context://motcua/dossier-beside.css")
@RolesAllowed({"DESK", "SPECIALIST", "HEAD", "APPROVER", "CLERK", "TAX", "SUPERVISOR"})
final class DossierView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final transient Desks desks;
  private DossierPage.@Nullable Part asked;
  private @Nullable DossierPage page;
  private String title = t("dossier.title");

  DossierView(Desks desks) {
    this.desks = desks;
    setId("main");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    page = null;
    asked = DossierPage.Part.of(event.getLocation().getQueryParameters());
    String code = event.getRouteParameters().get("code").orElse("");
    if (!DossierCode.isValid(code)) {
      throw new NotFoundException();
    }
    load(new DossierCode(code));
  }

  private void load(DossierCode code) {
    ChangeBar changes = new ChangeBar(desks.changes(), code, () -> load(code));
    Dossier dossier = desks.dossier().open(code).orElseThrow(NotFoundException::new);
    title = code.value();
    DossierPage next = new DossierPage(desks, dossier, null, asked, () -> load(code));
    next.goOn(page);
    page = next;
    removeAll();
    add(changes, next);
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
