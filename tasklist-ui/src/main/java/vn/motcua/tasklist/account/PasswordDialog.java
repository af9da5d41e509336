package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Toasts;

/** Shows a first password once: nothing keeps it, and its owner changes it at the first login. */
final class PasswordDialog extends Dialog {

  PasswordDialog(Actor owner, String password) {
    setHeaderTitle(t("accounts.password.title"));
    setWidth("28rem");
    addClassName("account-dialog");
    setCloseOnOutsideClick(false);
    Span shown = new Span(password);
    shown.addClassNames("mono", "account-password");
    Button copy = new Button(t("accounts.password.copy"), Glyph.COPY.icon());
    copy.addClickListener(click -> {
      copy.getElement().executeJs("navigator.clipboard?.writeText($0)", password);
      Toasts.done(t("accounts.password.copied"));
    });
    Div once = new Div(shown, copy);
    once.addClassName("account-once");
    add(
        new Paragraph(t("accounts.password.of", owner.name(), owner.username())),
        once,
        new Paragraph(t("accounts.password.how")));
    Button close = new Button(t("accounts.password.close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    close.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(close);
  }
}
