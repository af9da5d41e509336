package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;

/** The screen exists, but not for this person's roles. */
@ParentLayout(MainLayout.class)
@PermitAll
final class NoAccessView extends Main
    implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
    add(
        EmptyState.screen(
            Glyph.LOCK,
            Texts.t("shell.no-access.title"),
            Texts.t("shell.no-access.why"),
            new Anchor("", Texts.t("shell.go-home"))));
    return HttpStatusCode.FORBIDDEN.getCode();
  }

  @Override
  public String getPageTitle() {
    return Texts.t("shell.no-access.title");
  }
}
