package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.bulk.BulkAct;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.VietnameseBox;

/** Chooses the colleague tasks are handed to: only those who may do every one of them. */
final class AssignDialog extends Dialog {

  AssignDialog(BulkDesk desk, List<Long> tasks, BulkBar.Start start) {
    setHeaderTitle(t("queue.assign.title", tasks.size()));
    setWidth("28rem");
    List<Actor> colleagues = desk.colleaguesFor(tasks);
    ComboBox<Actor> who = new ComboBox<>(t("queue.assign.who"));
    VietnameseBox.fill(who, colleagues, Actor::name);
    who.setWidthFull();
    who.setAutofocus(true);
    Button assign = new Button(t("queue.assign.do"));
    assign.setEnabled(false);
    assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    assign.getElement().setAttribute("data-key", "mod+Enter");
    who.addValueChangeListener(change -> assign.setEnabled(change.getValue() != null));
    assign.addClickListener(click -> {
      Actor chosen = who.getValue();
      if (chosen != null) {
        close();
        start.act(
            t("queue.assign.words", chosen.name()), tasks, new BulkAct.Assign(chosen.username()));
      }
    });
    add(new Paragraph(t(colleagues.isEmpty() ? "queue.assign.nobody" : "queue.assign.hint")));
    if (!colleagues.isEmpty()) {
      add(who);
    }
    getFooter().add(new Button(t("shell.cancel"), click -> close()), assign);
    CarefulClose.of(this);
  }
}
