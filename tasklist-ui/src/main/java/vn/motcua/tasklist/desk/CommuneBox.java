package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;
import vn.motcua.catalog.unit.Units;
import vn.motcua.tasklist.shell.VietnameseBox;

/**
 * To which commune of the province the case belongs: the desk's own unless the official says
 * otherwise (R7).
 */
final class CommuneBox extends ComboBox<Unit> {

  CommuneBox(Units units, UnitCode desk, Runnable changed) {
    super(t("desk.commune"));
    List<Unit> choices =
        units.province(desk).map(Unit::code).map(units::under).orElse(List.of()).stream()
            .filter(unit -> unit.type() == UnitType.COMMUNE)
            .toList();
    VietnameseBox.fill(this, choices, Unit::name);
    setRequired(true);
    setHelperText(t("desk.commune.help"));
    choices.stream().filter(unit -> unit.code().equals(desk)).findFirst().ifPresent(this::setValue);
    addValueChangeListener(change -> changed.run());
  }

  /**
   * Takes what was chosen before.
   *
   * @param code empty where nothing was
   * @return false where it is none of the choices any more: it has to be chosen again
   */
  boolean restore(String code) {
    Optional<Unit> found =
        getListDataView().getItems().filter(unit -> unit.code().value().equals(code)).findFirst();
    setValue(found.orElse(null));
    return code.isEmpty() || found.isPresent();
  }
}
