package vn.motcua.tasklist.act;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Text;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.FaultLine;

/**
 * Form 03: a refusal states its reason and the provision it rests on (R2, R13). Both stay where
 * they were typed until the refusal is recorded.
 */
public final class RefuseDialog extends Dialog implements ActQuestion {

  private final TextArea reason = ActDialog.words("act.refuse.reason");
  private final ComboBox<String> basis = new ComboBox<>(t("act.basis"));
  private final FaultLine fault = new FaultLine();

  /**
   * @param title the act as its button says it
   * @param known the legal basis of the procedure, to choose from; other words may be typed
   * @param entered what the step's form holds
   * @param answered gets the form's data with {@code reason} and {@code legalBasis}, and this
   *     dialog
   */
  public RefuseDialog(
      String title,
      List<String> known,
      Map<String, Object> entered,
      SerializableBiConsumer<Map<String, Object>, ActQuestion> answered) {
    addClassName("act-dialog");
    setHeaderTitle(title);
    setWidth("min(36rem, 96vw)");
    Object conclusion = entered.get("conclusion");
    reason.setValue(conclusion == null ? "" : conclusion.toString());
    List<String> choices = new ArrayList<>(known);
    basis.setItems(choices);
    basis.setAllowCustomValue(true);
    basis.addCustomValueSetListener(typed -> {
      if (!choices.contains(typed.getDetail())) {
        choices.add(typed.getDetail());
        basis.setItems(choices);
      }
      basis.setValue(typed.getDetail());
    });
    basis.setHelperText(t("act.basis.help"));
    basis.setRequired(true);
    basis.setWidthFull();
    add(new Paragraph(t("act.refuse.what")), reason, basis, fault);
    CarefulClose.of(this);
    Button refuse = new Button(title, click -> refuse(entered, answered));
    refuse.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    refuse.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("shell.cancel"), click -> close()), refuse);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        reason.focus();
      }
    });
  }

  @Override
  public void refused(Text why) {
    fault.say(why);
  }

  private void refuse(
      Map<String, Object> entered,
      SerializableBiConsumer<Map<String, Object>, ActQuestion> answered) {
    String chosen = basis.getValue();
    boolean based =
        ActDialog.filled(basis, chosen != null && !chosen.isBlank(), "act.basis.missing");
    if (!ActDialog.written(reason) || !based) {
      return;
    }
    Map<String, Object> data = new HashMap<>(entered);
    data.put("reason", reason.getValue().strip());
    data.put("legalBasis", chosen.strip());
    answered.accept(data, this);
  }
}
