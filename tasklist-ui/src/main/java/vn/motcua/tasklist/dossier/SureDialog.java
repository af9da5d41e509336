package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks once more before an act that goes against the applicant or sends work back. */
final class SureDialog extends Dialog {

  SureDialog(String act, String consequence, SerializableRunnable confirmed) {
    setHeaderTitle(act);
    setWidth("28rem");
    add(new Paragraph(consequence));
    Button no = new Button(t("shell.cancel"), click -> close());
    Button yes =
        new Button(
            act,
            click -> {
              close();
              confirmed.run();
            });
    yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    yes.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(no, yes);
  }
}
