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

/** Asks before an account is locked, saying what becomes of what its owner holds. */
final class LockDialog extends Dialog {

  LockDialog(AccountDesk desk, Actor owner, Runnable done) {
    setHeaderTitle(t("accounts.lock.title", owner.name()));
    setWidth("28rem");
    addClassName("account-dialog");
    HeirBox heir = new HeirBox(desk, owner);
    heir.show(desk.losing(owner.username(), null));
    add(new Paragraph(t("accounts.lock.how")), heir);
    Button lock =
        new Button(
            t("accounts.lock"),
            click -> {
              AccountResult result = desk.lock(owner.username(), heir.chosen());
              close();
              done.run();
              if (result instanceof AccountResult.Refused refused) {
                Toasts.problem(Texts.of(refused.reason()));
              } else {
                Toasts.done(t("accounts.locked", owner.name()) + AccountDialog.handed(result));
              }
            });
    lock.setDisableOnClick(true);
    lock.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    lock.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("shell.cancel"), click -> close()), lock);
  }
}
