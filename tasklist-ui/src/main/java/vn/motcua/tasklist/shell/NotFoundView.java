package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;

/**
 * There is nothing at this address, or nothing the person may see: both look alike, because access
 * is decided in SQL and a dossier of others is simply not there.
 */
@ParentLayout(MainLayout.class)
@PermitAll
final class NotFoundView extends Main
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    add(
        EmptyState.screen(
            Glyph.EMPTY,
            Texts.t("shell.not-found.title"),
            Texts.t("shell.not-found.why"),
            new Anchor("", Texts.t("shell.go-home"))));
    return HttpStatusCode.NOT_FOUND.getCode();
  }

  @Override
  public String getPageTitle() {
    return Texts.t("shell.not-found.title");
  }
}
