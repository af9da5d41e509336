package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.shell.DossierCodeBadge;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** The receipt with the day of return (form 01 of Circular 03/2025/TT-VPCP), ready to print. */
final class SlipDialog extends Dialog {

  SlipDialog(
      DossierCode code, @Nullable Instant dueAt, Procedure procedure, Actor actor, Runnable next) {
    setHeaderTitle(t("desk.slip.title"));
    addClassName("desk-slip");
    Div slip =
        new Div(
            new DossierCodeBadge(code.value()),
            new Paragraph(Texts.of(procedure.name())),
            new Paragraph(
                dueAt == null ? t("desk.slip.undated") : t("desk.slip.due", Formats.moment(dueAt))),
            new Paragraph(t("desk.slip.by", actor.name())));
    slip.addClassName("printable");
    add(slip);
    Button print = new Button(t("desk.print"));
    print.addClickListener(click -> print.getElement().executeJs("window.print()"));
    Button another = new Button(t("desk.slip.next"), click -> close());
    another.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    another.setAutofocus(true);
    getFooter().add(print, another);
    addOpenedChangeListener(change -> {
      if (!change.isOpened()) {
        next.run();
      }
    });
  }
}
