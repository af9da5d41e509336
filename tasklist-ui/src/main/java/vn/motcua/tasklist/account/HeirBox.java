package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.tasklist.shell.VietnameseBox;

/** Says what becomes of the work somebody holds, before it does, and asks who goes on with it. */
final class HeirBox extends Div {

  private final Paragraph what = new Paragraph();
  private final ComboBox<Actor> heir = new ComboBox<>(t("accounts.heir"));

  HeirBox(AccountDesk desk, Actor owner) {
    addClassName("account-heir");
    what.getElement().setAttribute("role", "status");
    VietnameseBox.fill(
        heir, desk.colleagues(owner), one -> one.name() + " · " + AccountView.roles(one.roles()));
    heir.setPlaceholder(t("accounts.heir.unit"));
    heir.setHelperText(t("accounts.heir.help"));
    heir.setClearButtonVisible(true);
    heir.setWidthFull();
    add(what, heir);
  }

  /** So many tasks leave their holder; nothing is said where there are none. */
  void show(int tasks) {
    setVisible(tasks > 0);
    what.setText(t("accounts.held", tasks));
  }

  /** User name of who goes on; null = the unit. */
  @Nullable String chosen() {
    Actor colleague = isVisible() ? heir.getValue() : null;
    return colleague == null ? null : colleague.username();
  }
}
