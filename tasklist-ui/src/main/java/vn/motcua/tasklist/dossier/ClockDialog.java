package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import vn.motcua.dossiers.clock.ClockReading;

/** The explanation of the legal clock, one click from the chip. */
final class ClockDialog extends Dialog {

  ClockDialog(ClockReading clock) {
    setHeaderTitle(t("dossier.clock.why"));
    setWidth("36rem");
    add(new ClockLines(clock));
    getFooter().add(new Button(t("shell.close"), click -> close()));
  }
}
