package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.task.TaskRow;

/**
 * What the letters press for the selected row where no button on screen does it: ticking always,
 * taking and opening where there is no room for the preview, whose buttons have these keys.
 */
final class RowKeys extends Div {

  private final Button tick;
  private final Button claim;
  private final Button open;
  private @Nullable TaskRow row;

  RowKeys(SerializableConsumer<TaskRow> ticking, TaskPreview.Acts acts) {
    addClassNames("row-keys", "visually-hidden");
    tick = key(t("queue.pick.key"), ticking);
    tick.getElement().setAttribute("data-key", "s");
    claim = key(t("queue.claim"), acts::claim);
    claim.getElement().setAttribute("data-key", "c");
    // Pressed twice before the list has answered, it would take the row that comes after.
    claim.setDisableOnClick(true);
    open = key(t("queue.open"), acts::open);
    open.getElement().setAttribute("data-key", "Enter");
    claim.addClassName("without-preview");
    open.addClassName("without-preview");
    add(tick, claim, open);
    show(null);
  }

  /** The row the letters now stand for; null = none. */
  void show(@Nullable TaskRow shown) {
    row = shown;
    tick.setEnabled(shown != null);
    open.setEnabled(shown != null);
    claim.setEnabled(shown != null && shown.assignee() == null && shown.doneAt() == null);
    if (shown != null) {
      claim.setText(t("queue.claim") + " " + shown.dossierCode().value());
      open.setText(t("queue.open") + " " + shown.dossierCode().value());
    }
  }

  private Button key(String words, SerializableConsumer<TaskRow> act) {
    Button button =
        new Button(
            words,
            click -> {
              if (row != null) {
                act.accept(row);
              }
            });
    button.setTabIndex(-1);
    return button;
  }
}
