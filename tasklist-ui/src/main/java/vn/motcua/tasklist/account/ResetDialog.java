package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.account.AccountResult;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** Asks before somebody gets a new first password: their sessions end with it. */
final class ResetDialog extends Dialog {

  ResetDialog(AccountDesk desk, Actor owner, Runnable done) {
    setHeaderTitle(t("accounts.reset.title", owner.name()));
    setWidth("28rem");
    add(new Paragraph(t("accounts.reset.how")));
    Button reset =
        new Button(
            t("accounts.reset"),
            click -> {
              AccountDesk.Issued issued = desk.reset(owner.username());
              close();
              done.run();
              if (issued.result() instanceof AccountResult.Refused refused) {
                Toasts.problem(Texts.of(refused.reason()));
              } else {
                new PasswordDialog(owner, issued.password()).open();
              }
            });
    reset.setDisableOnClick(true);
    reset.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    reset.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("shell.cancel"), click -> close()), reset);
  }
}
