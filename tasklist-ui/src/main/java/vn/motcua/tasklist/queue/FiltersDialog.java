package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import vn.motcua.dossiers.view.SavedFilter;

/** The official's filters: their order, the one the list opens with, and what is not needed. */
final class FiltersDialog extends Dialog {

  private final BulkDesk desk;
  private final SerializableRunnable changed;
  private final OrderedList list = new OrderedList();

  FiltersDialog(BulkDesk desk, SerializableRunnable changed) {
    this.desk = desk;
    this.changed = changed;
    setHeaderTitle(t("queue.saved.arrange"));
    setWidth("34rem");
    list.addClassName("arrange");
    add(list);
    Button close = new Button(t("shell.close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(close);
    show();
  }

  private void show() {
    list.removeAll();
    List<SavedFilter> all = desk.savedFilters();
    for (int at = 0; at < all.size(); at++) {
      list.add(line(all.get(at), at == 0, at == all.size() - 1));
    }
    if (all.isEmpty()) {
      close();
    }
  }

  private ListItem line(SavedFilter filter, boolean first, boolean last) {
    Span name = new Span(filter.name());
    name.addClassName("arrange-name");
    Button up = button(t("queue.up"), () -> desk.move(filter, -1));
    up.setEnabled(!first);
    Button down = button(t("queue.down"), () -> desk.move(filter, 1));
    down.setEnabled(!last);
    Button usual =
        button(
            t(filter.usual() ? "queue.saved.not-usual" : "queue.saved.make-usual"),
            () -> desk.usual(filter, !filter.usual()));
    Button delete = button(t("queue.saved.delete"), () -> desk.delete(filter));
    delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return new ListItem(name, up, down, usual, delete);
  }

  private Button button(String words, SerializableRunnable act) {
    Button button =
        new Button(
            words,
            click -> {
              act.run();
              show();
              changed.run();
            });
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }
}
