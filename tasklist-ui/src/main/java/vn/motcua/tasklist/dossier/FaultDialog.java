package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import vn.motcua.dossiers.component.ComponentChecks;
import vn.motcua.tasklist.shell.CarefulClose;

/** What is wrong with a component, in the official's words: form 02 will say it. */
final class FaultDialog extends Dialog {

  FaultDialog(String component, String remark, SerializableConsumer<String> found) {
    setHeaderTitle(t("dossier.fault.title"));
    setWidth("30rem");
    TextArea words = new TextArea(t("dossier.fault.words"));
    words.setHelperText(t("dossier.fault.help"));
    words.setMaxLength(ComponentChecks.LONGEST);
    words.setWidthFull();
    words.setValue(remark);
    words.setAutofocus(true);
    add(new Paragraph(component), words);
    Button cancel = new Button(t("shell.cancel"), click -> close());
    Button keep =
        new Button(
            t("dossier.fault.keep"),
            click -> {
              close();
              found.accept(words.getValue());
            });
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    keep.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(cancel, keep);
    CarefulClose.of(this);
  }
}
