package vn.motcua.tasklist.shell;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Asks once more before an act that goes against the applicant, sends work back or moves many
 * dossiers at once.
 */
public final class SureDialog extends Dialog {

  private final Button yes;

  /**
   * @param act what will be done: the title, and the button that does it
   * @param consequence what then is so
   */
  public SureDialog(String act, String consequence, SerializableRunnable confirmed) {
    setHeaderTitle(act);
    setWidth("28rem");
    add(new Paragraph(consequence));
    Button no = new Button(t("shell.cancel"), click -> close());
    yes =
        new Button(
            act,
            click -> {
              close();
              confirmed.run();
            });
    yes.setDisableOnClick(true);
    yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    yes.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(no, yes);
  }

  /** The act goes forward, against nobody: its button is not red. */
  public SureDialog forward() {
    yes.removeThemeVariants(ButtonVariant.LUMO_ERROR);
    return this;
  }
}
