package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.bulk.Bulk;
import vn.motcua.dossiers.task.TaskCursor;
import vn.motcua.dossiers.task.TaskPage;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.Toasts;
import vn.motcua.tasklist.shell.UnitNames;

/** The rows with their ticks and, below them, what can be done to the ticked ones. */
final class TaskList extends Div {

  private final QueueDesk desk;
  private final Picks picks = new Picks();
  private final QueueGrid grid;
  private final BulkBar bar;
  private final Checkbox everything = new Checkbox();
  private final NativeButton tick = new NativeButton();
  private QueueState state;
  private int count;
  private @Nullable TaskRow current;

  /**
   * @param started called when an act on the ticked tasks has begun
   */
  TaskList(QueueDesk desk, UnitNames units, QueueState state, SerializableRunnable started) {
    this.desk = desk;
    this.state = state;
    addClassName("queue-list");
    QueueCells cells =
        new QueueCells(desk::face, desk::nameOf, units, row -> picks.has(row.taskKey()));
    grid = new QueueGrid(cells, this::toggle, everything);
    everything.setAriaLabel(t("queue.pick.all", Bulk.MOST));
    everything.setTooltipText(t("queue.pick.all", Bulk.MOST));
    everything.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue()) {
        pickAll();
      } else if (change.isFromClient()) {
        pickNone();
      }
    });
    bar = new BulkBar(desk.bulk(), picks, this::pickAll, this::pickNone, started);
    tick.addClassName("visually-hidden");
    tick.setText(t("queue.pick.key"));
    tick.getElement().setAttribute("data-key", "s").setAttribute("tabindex", "-1");
    tick.addClickListener(click -> {
      if (current != null) {
        toggle(current, false);
      }
    });
    add(grid, bar, tick);
  }

  void onChoose(SerializableConsumer<TaskRow> choose, SerializableConsumer<TaskRow> open) {
    grid.addItemClickListener(click -> choose.accept(click.getItem()));
    grid.addItemDoubleClickListener(click -> open.accept(click.getItem()));
    grid.getElement()
        .addEventListener(
            "row-step",
            event ->
                Optional.ofNullable(
                        grid.neighbour(
                            current == null ? null : current.taskKey(),
                            event.getEventData().path("event.detail").asInt()))
                    .ifPresent(choose::accept))
        .addEventData("event.detail");
  }

  /** Shows a list whose number of rows is known. */
  void show(QueueState shown, int rows) {
    if (!shown.filter().equals(state.filter())) {
      picks.clear();
    }
    state = shown;
    count = rows;
    KeysetPages<TaskRow, TaskCursor> pages =
        new KeysetPages<>((after, most) -> {
          TaskPage page = desk.page(state, after, most);
          return new KeysetPages.Page<>(page.rows(), page.next());
        });
    grid.setChosen(desk.likes().columns());
    grid.show(state.filter().tab(), rows, pages);
    showBar();
  }

  void select(TaskRow row) {
    current = row;
    grid.select(row);
  }

  void setRoom(int pixels) {
    grid.setRoom(pixels);
  }

  void toStart() {
    grid.scrollToStart();
  }

  private void toggle(TaskRow row, boolean range) {
    Integer line = grid.position(row.taskKey());
    Integer anchor = picks.anchor();
    int at = line == null ? 0 : line;
    boolean fits = picks.toggle(row.taskKey(), at);
    if (range && anchor != null && picks.has(row.taskKey())) {
      int from = Math.min(anchor, at);
      int lines = Math.min(Math.abs(anchor - at) + 1, Bulk.MOST);
      picks.add(desk.lines(state, from, lines).stream().map(TaskRow::taskKey).toList());
      grid.getDataProvider().refreshAll();
    } else {
      grid.getDataProvider().refreshItem(row);
    }
    if (!fits) {
      Toasts.tell(t("queue.pick.many", Bulk.MOST));
    }
    showBar();
  }

  private void pickAll() {
    picks.add(desk.keys(state, Bulk.MOST));
    grid.getDataProvider().refreshAll();
    showBar();
  }

  private void pickNone() {
    picks.clear();
    grid.getDataProvider().refreshAll();
    showBar();
  }

  private void showBar() {
    everything.setValue(!picks.isEmpty());
    everything.setIndeterminate(!picks.isEmpty() && picks.size() < count);
    bar.show(state.filter().tab(), count);
  }
}
