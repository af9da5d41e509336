package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.tasklist.shell.VietnameseBox;

/** Who somebody is: user name, name, unit and the roles that may be given there. */
final class AccountFields extends Div {

  private final TextField username = new TextField(t("account.username"));
  private final TextField name = new TextField(t("accounts.name"));
  private final ComboBox<UnitCode> unit = new ComboBox<>(t("account.unit"));
  private final CheckboxGroup<Role> roles = new CheckboxGroup<>(t("account.roles"));
  private final AccountDesk desk;

  AccountFields(AccountDesk desk, @Nullable Actor owner, Runnable changed) {
    this.desk = desk;
    addClassName("account-fields");
    username.setHelperText(t("accounts.username.help"));
    username.setMaxLength(64);
    name.setMaxLength(200);
    List<UnitCode> units = new java.util.ArrayList<>(desk.units());
    if (owner != null && !units.contains(owner.unit())) {
      units.add(owner.unit());
    }
    VietnameseBox.fill(unit, units, desk::name);
    unit.setVisible(units.size() > 1);
    roles.setItemLabelGenerator(role -> t("shell.role." + role.key()));
    List.of(username, name)
        .forEach(field -> {
          field.setWidthFull();
          field.setRequiredIndicatorVisible(true);
        });
    unit.setWidthFull();
    // Not marked as required: a group has no such state for screen readers.
    roles.setHelperText(t("accounts.roles.help"));
    UnitCode first = owner == null ? desk.ownUnit() : owner.unit();
    unit.setValue(first);
    offer(first, owner == null ? Set.of() : owner.roles());
    if (owner != null) {
      username.setValue(owner.username());
      name.setValue(owner.name());
    }
    username.setReadOnly(owner != null);
    unit.addValueChangeListener(change -> {
      if (change.getValue() == null) {
        unit.setValue(change.getOldValue());
      } else {
        offer(change.getValue(), roles.getValue());
        changed.run();
      }
    });
    roles.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        changed.run();
      }
    });
    add(username, name, unit, roles);
  }

  /** The roles that may be given at the unit; those held stay where they still may be. */
  private void offer(UnitCode at, Set<Role> held) {
    Set<Role> givable = new LinkedHashSet<>(desk.givable(at));
    roles.setItems(givable.stream().sorted().toList());
    Set<Role> kept = new LinkedHashSet<>(held);
    kept.retainAll(givable);
    roles.setValue(kept);
  }

  Actor entered() {
    return new Actor(
        username.getValue().strip().toLowerCase(Locale.ROOT),
        name.getValue().strip().replaceAll("\\s+", " "),
        unit.getOptionalValue().orElseGet(desk::ownUnit),
        roles.getValue());
  }

  void readOnly() {
    List.of(username, name).forEach(field -> field.setReadOnly(true));
    unit.setReadOnly(true);
    roles.setVisible(false);
  }

  void start() {
    (username.isReadOnly() ? name : username).focus();
  }
}
