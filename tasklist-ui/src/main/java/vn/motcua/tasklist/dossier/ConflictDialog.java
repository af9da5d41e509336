package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.function.SerializableRunnable;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossiers.draft.DraftField;
import vn.motcua.tasklist.shell.Formats;

/** Two values for one field: which one shall stand. Neither is thrown away before. */
final class ConflictDialog extends Dialog {

  /**
   * @param own whether the other value is the official's own, typed in another window
   */
  ConflictDialog(
      String label,
      DraftField found,
      boolean own,
      SerializableRunnable take,
      SerializableRunnable insist) {
    setHeaderTitle(t("dossier.conflict.title", label));
    setWidth("34rem");
    setCloseOnEsc(false);
    setCloseOnOutsideClick(false);
    String when = Formats.moment(found.at());
    Pre value = new Pre(shown(found.value()));
    value.addClassName("conflict-value");
    add(
        new Paragraph(
            own
                ? t("dossier.conflict.own", when)
                : t("dossier.conflict.other", found.byName(), when)),
        value,
        new Paragraph(t("dossier.conflict.ask")));
    Button theirs = new Button(t("dossier.conflict.take"), click -> end(take));
    Button mine = new Button(t("dossier.conflict.insist"), click -> end(insist));
    mine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(theirs, mine);
  }

  private void end(SerializableRunnable decision) {
    close();
    decision.run();
  }

  private static String shown(JsonNode value) {
    if (value.isNull() || value.isString() && value.asString().isBlank()) {
      return t("dossier.conflict.empty");
    }
    return value.isValueNode() ? value.asString() : value.toString();
  }
}
