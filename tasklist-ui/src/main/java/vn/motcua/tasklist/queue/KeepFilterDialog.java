package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import vn.motcua.dossiers.view.SavedFilters;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.Toasts;

/** Gives the conditions of the list a name. */
final class KeepFilterDialog extends Dialog {

  private final TextField name = new TextField(t("queue.saved.name"));
  private final Checkbox usual = new Checkbox(t("queue.saved.usual"));

  KeepFilterDialog(BulkDesk desk, String query, SerializableRunnable kept) {
    setHeaderTitle(t("queue.saved.keep"));
    setWidth("26rem");
    name.setMaxLength(SavedFilters.NAME_LENGTH);
    name.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    name.setAutofocus(true);
    Button keep = new Button(t("queue.saved.do"));
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    keep.getElement().setAttribute("data-key", "mod+Enter");
    keep.addClickListener(click -> {
      String given = name.getValue().strip();
      if (given.isEmpty()) {
        name.setInvalid(true);
        name.setErrorMessage(t("queue.saved.missing"));
        name.focus();
      } else if (desk.keep(given, query, usual.getValue())) {
        close();
        Toasts.done(t("queue.saved.done", given));
        kept.run();
      } else {
        name.setInvalid(true);
        name.setErrorMessage(t("queue.saved.many"));
      }
    });
    add(new Paragraph(t("queue.saved.hint")), name, usual);
    getFooter().add(new Button(t("shell.cancel"), click -> close()), keep);
    CarefulClose.of(this);
  }
}
