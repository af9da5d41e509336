package vn.motcua.tasklist.act;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.VietnameseBox;
import vn.motcua.tasklist.shell.VietnameseDates;

/** A unit that is asked, and until when (R11). */
final class AskedUnit extends Div {

  private final ComboBox<Unit> unit = new ComboBox<>(t("act.unit"));
  private final DatePicker until = new DatePicker(t("act.until"));
  private final Button remove = new Button(Glyph.CLOSE.icon());

  /**
   * @param until the deadline to begin with
   * @param removed told when the official leaves this unit out again
   */
  AskedUnit(ActDesk desk, LocalDate until, SerializableConsumer<AskedUnit> removed) {
    addClassName("act-asked");
    VietnameseBox.fill(unit, desk.askable(), Unit::name);
    unit.setRequired(true);
    VietnameseDates.prepare(this.until);
    this.until.setRequired(true);
    this.until.setMin(desk.today());
    this.until.setValue(until);
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    remove.setAriaLabel(t("act.unit.remove"));
    remove.setTooltipText(t("act.unit.remove"));
    remove.addClickListener(click -> removed.accept(this));
    add(unit, this.until, remove);
  }

  /** Whether this is the only unit: then it cannot be left out. */
  void alone(boolean alone) {
    remove.setVisible(!alone);
  }

  /** Says what the fields want; of several units only the first needs to. */
  void explain() {
    unit.setHelperText(t("act.unit.help"));
    until.setHelperText(t("act.until.help"));
  }

  void focus() {
    unit.focus();
  }

  @Nullable Unit unit() {
    return unit.getValue();
  }

  @Nullable LocalDate until() {
    return until.getValue();
  }

  /**
   * Whether everything is there; says beside the field what is not.
   *
   * @param others the units asked above, to which this one is added
   */
  boolean complete(Set<Unit> others) {
    Unit asked = unit.getValue();
    boolean complete = ActDialog.filled(unit, asked != null, "act.unit.missing");
    if (asked != null) {
      complete = ActDialog.filled(unit, others.add(asked), "act.unit.twice");
    }
    return complete & ActDialog.filled(until, until.getValue() != null, "act.until.missing");
  }
}
