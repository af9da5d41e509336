package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A screen could not be shown: what it means, what to do, and the number to tell the support. */
@AnonymousAllowed
final class FaultView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    String reference = Faults.record(error.getException());
    String kind = Faults.isOutage(error.getException()) ? "outage" : "fault";
    Button again =
        new Button(
            Texts.t("shell.again"),
            click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().reload()));
    again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    addClassName("fault-page");
    add(
        EmptyState.screen(
            Glyph.ALERT,
            Texts.t("shell." + kind + ".title"),
            Texts.t("shell." + kind + ".why", reference),
            again));
    return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
  }

  @Override
  public String getPageTitle() {
    return Texts.t("shell.fault.title");
  }
}
