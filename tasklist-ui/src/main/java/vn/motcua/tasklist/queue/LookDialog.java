package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which columns the list has, in which order, and where an act leads. */
final class LookDialog extends Dialog {

  private final OrderedList list = new OrderedList();
  private final List<QueueColumn> order = new ArrayList<>();
  private final Set<QueueColumn> shown = new LinkedHashSet<>();

  /**
   * @param usual the columns of the list while nothing was chosen
   */
  LookDialog(QueueLikes likes, List<QueueColumn> usual, SerializableRunnable changed) {
    setHeaderTitle(t("queue.look"));
    setWidth("30rem");
    List<QueueColumn> chosen = likes.columns();
    shown.addAll(chosen.isEmpty() ? usual : chosen);
    order.addAll(shown);
    for (QueueColumn column : QueueColumn.values()) {
      if (!order.contains(column)) {
        order.add(column);
      }
    }
    list.addClassName("arrange");
    RadioButtonGroup<Boolean> after = new RadioButtonGroup<>(t("queue.after"));
    after.setItems(true, false);
    after.setItemLabelGenerator(next -> t(next ? "queue.after.next" : "queue.after.list"));
    after.setValue(likes.goesOn());
    add(new H3(t("queue.look.columns")), new Paragraph(t("queue.look.hint")), list, after);
    Button back =
        new Button(
            t("queue.look.usual"),
            click -> {
              likes.keepColumns(List.of());
              close();
              changed.run();
            });
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Button keep =
        new Button(
            t("queue.look.keep"),
            click -> {
              likes.keepColumns(order.stream().filter(shown::contains).toList());
              likes.keepGoesOn(Boolean.TRUE.equals(after.getValue()));
              close();
              changed.run();
            });
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    keep.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(back, new Button(t("shell.cancel"), click -> close()), keep);
    show();
  }

  private void show() {
    list.removeAll();
    for (int at = 0; at < order.size(); at++) {
      list.add(line(order.get(at), at));
    }
  }

  private ListItem line(QueueColumn column, int at) {
    String words = t("queue.column." + column.key());
    Checkbox box = new Checkbox(words, shown.contains(column));
    box.addClassName("arrange-name");
    box.addValueChangeListener(change -> {
      if (change.getValue()) {
        shown.add(column);
      } else {
        shown.remove(column);
      }
    });
    return new ListItem(box, move(words, at, -1), move(words, at, 1));
  }

  private Button move(String column, int at, int places) {
    String words = t(places < 0 ? "queue.up" : "queue.down");
    Button button =
        new Button(
            words,
            click -> {
              order.add(at + places, order.remove(at));
              show();
            });
    button.setAriaLabel(words + ": " + column);
    button.setEnabled(at + places >= 0 && at + places < order.size());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }
}
