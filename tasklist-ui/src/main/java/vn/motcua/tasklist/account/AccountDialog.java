package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.account.AccountResult;
import vn.motcua.dossiers.account.AccountRow;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** One account: a new one, or what may be changed of one. */
final class AccountDialog extends Dialog {

  private final AccountDesk desk;
  private final @Nullable AccountRow row;
  private final Runnable changed;
  private final AccountFields fields;
  private final @Nullable HeirBox heir;
  private final Paragraph problem = new Paragraph();

  AccountDialog(AccountDesk desk, @Nullable AccountRow row, Runnable changed) {
    this.desk = desk;
    this.row = row;
    this.changed = changed;
    setHeaderTitle(row == null ? t("accounts.new") : row.owner().name());
    setWidth("32rem");
    addClassName("account-dialog");
    problem.addClassName("account-must");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    fields = new AccountFields(desk, row == null ? null : row.owner(), this::weigh);
    heir = row == null ? null : new HeirBox(desk, row.owner());
    if (row == null) {
      add(new Paragraph(t(desk.local() ? "accounts.new.how" : "accounts.new.elsewhere")));
    }
    add(fields);
    getFooter().add(new Button(t("shell.cancel"), click -> close()));
    if (row != null && !row.manageable()) {
      fields.readOnly();
      add(new Paragraph(t("accounts.roles.held", AccountView.roles(row.owner().roles()))));
      add(new Paragraph(t("accounts.not-yours")));
      return;
    }
    if (row != null && heir != null) {
      add(heir, acts(row));
      weigh();
    }
    add(problem);
    Button save = new Button(t(row == null ? "accounts.open" : "accounts.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(save);
    addOpenedChangeListener(change -> fields.start());
  }

  private Div acts(AccountRow account) {
    String username = account.owner().username();
    Div acts = new Div();
    acts.addClassName("account-acts");
    if (desk.local() && account.open()) {
      acts.add(
          new Button(
              t("accounts.reset"),
              click -> new ResetDialog(desk, account.owner(), this::done).open()));
    }
    if (account.open()) {
      Button lock =
          new Button(
              t("accounts.lock"),
              click -> new LockDialog(desk, account.owner(), this::done).open());
      lock.addThemeVariants(ButtonVariant.LUMO_ERROR);
      acts.add(lock);
    } else {
      acts.add(new Button(t("accounts.unlock"), click -> unlock(username)));
    }
    return acts;
  }

  /** What the change would take from its owner, each time something else is chosen. */
  private void weigh() {
    if (heir != null && row != null) {
      heir.show(desk.losing(row.owner().username(), fields.entered()));
    }
  }

  private void save() {
    Actor entered = fields.entered();
    if (row == null) {
      AccountDesk.Issued issued = desk.open(entered);
      if (told(issued.result())) {
        done();
        if (desk.local()) {
          new PasswordDialog(entered, issued.password()).open();
        } else {
          Toasts.done(t("accounts.opened", entered.name()));
        }
      }
      return;
    }
    AccountResult result = desk.change(entered, heir == null ? null : heir.chosen());
    if (told(result)) {
      done();
      Toasts.done(t("accounts.saved", entered.name()) + handed(result));
    }
  }

  private void unlock(String username) {
    if (told(desk.unlock(username))) {
      done();
      Toasts.done(t("accounts.unlocked", fields.entered().name()));
    }
  }

  private boolean told(AccountResult result) {
    if (result instanceof AccountResult.Refused refused) {
      problem.setText(Texts.of(refused.reason()));
      problem.setVisible(true);
      return false;
    }
    return true;
  }

  private void done() {
    close();
    changed.run();
  }

  /** What became of the work, as a further sentence; empty where there was none. */
  static String handed(AccountResult result) {
    return result instanceof AccountResult.Done done && done.released() + done.given() > 0
        ? " " + t("accounts.handed", done.given(), done.released())
        : "";
  }
}
