package vn.motcua.tasklist.act;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.FaultLine;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Toasts;

/**
 * Asks for what an act needs, says what then is so, and stays open with what was typed where the
 * act is refused.
 */
class ActDialog extends Dialog {

  private static final int LONGEST = 2000;

  private final String act;
  private final Button yes;
  private final FaultLine fault = new FaultLine();

  /**
   * @param act the offered act: its words are {@code act.<act>.…}
   */
  ActDialog(String act) {
    this.act = act;
    addClassName("act-dialog");
    setHeaderTitle(t("act." + act));
    setWidth("min(36rem, 96vw)");
    add(new Paragraph(t("act." + act + ".what")));
    yes = new Button(t("act." + act + ".do"));
    yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    yes.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("shell.cancel"), click -> close()), yes);
  }

  /** Puts the fields in and says what the button does. */
  final void asking(
      SerializableSupplier<@Nullable ActResult> carriedOut,
      SerializableRunnable done,
      Component... fields) {
    add(fields);
    add(fault);
    CarefulClose.of(this);
    yes.addClickListener(click -> {
      ActResult result = carriedOut.get();
      if (result != null) {
        tell(result, done);
      }
    });
  }

  final void against() {
    yes.addThemeVariants(ButtonVariant.LUMO_ERROR);
  }

  private void tell(ActResult result, SerializableRunnable done) {
    switch (result) {
      case ActResult.Done recorded -> {
        close();
        Toasts.done(t("act." + act + ".done"));
        done.run();
      }
      case ActResult.AlreadyDone late -> {
        close();
        Toasts.tell(t("dossier.already-done", late.by(), Formats.moment(late.at())));
        done.run();
      }
      case ActResult.Refused refused -> fault.say(refused.reason());
    }
  }

  /** A field for a reason or a question. */
  static TextArea words(String label) {
    TextArea words = new TextArea(t(label));
    words.setRequired(true);
    words.setWidthFull();
    words.setMinRows(3);
    words.setMaxLength(LONGEST);
    return words;
  }

  static TextField basis() {
    TextField basis = new TextField(t("act.basis"));
    basis.setHelperText(t("act.basis.help"));
    basis.setWidthFull();
    basis.setMaxLength(500);
    return basis;
  }

  /** Whether words were written; marks the field where not. */
  static boolean written(TextArea words) {
    return filled(words, !words.getValue().isBlank(), "act.missing") || focus(words);
  }

  static boolean filled(HasValidation field, boolean filled, String fault) {
    field.setInvalid(!filled);
    field.setErrorMessage(filled ? "" : t(fault));
    return filled;
  }

  private static boolean focus(TextArea words) {
    words.focus();
    return false;
  }
}
