package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.bulk.Bulk;
import vn.motcua.dossiers.task.TaskCursor;
import vn.motcua.dossiers.task.TaskOrder;
import vn.motcua.dossiers.task.TaskPage;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.Toasts;
import vn.motcua.tasklist.shell.UnitNames;

/** The rows with their ticks and, below them, what can be done to the ticked ones. */
final class TaskList extends Div {

  /** How many lines above its old place a selected row is looked for. */
  private static final int NEAR = 20;

  private final QueueDesk desk;
  private final Picks picks = new Picks();
  private final QueueGrid grid;
  private final BulkBar bar;
  private final Checkbox everything = new Checkbox();
  private final RowKeys keys;
  private QueueState state;
  private @Nullable TaskOrder order;
  private int count;
  private @Nullable TaskRow current;
  private @Nullable Place left;

  /** Where a row stood when the list was read anew. */
  private record Place(long task, int line) {}

  /**
   * @param acts what the keys do to the selected row
   * @param started called when an act on the ticked tasks has begun
   */
  TaskList(
      QueueDesk desk,
      UnitNames units,
      QueueState state,
      TaskPreview.Acts acts,
      SerializableRunnable started) {
    this.desk = desk;
    this.state = state;
    addClassName("queue-list");
    QueueCells cells =
        new QueueCells(desk::face, desk::nameOf, units, desk::now, row -> picks.has(row.taskKey()));
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
    keys = new RowKeys(row -> toggle(row, false), acts);
    add(grid, bar, keys);
  }

  /**
   * @param step gets the row above or below that a key asked for
   * @param choose gets a row that was clicked
   * @param open gets a row that was clicked twice
   */
  void onChoose(
      SerializableConsumer<TaskRow> step,
      SerializableConsumer<TaskRow> choose,
      SerializableConsumer<TaskRow> open) {
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
                    .ifPresent(step::accept))
        .addEventData("event.detail");
  }

  /** Shows a list whose number of rows is known; another one than before begins at its top. */
  void show(QueueState shown, TaskOrder by, int rows) {
    if (!shown.filter().equals(state.filter())) {
      picks.clear();
    }
    boolean same = shown.filter().equals(state.filter()) && by == order;
    left = same ? place() : null;
    if (order != null && !same) {
      toStart();
    }
    order = by;
    current = null;
    keys.show(null);
    state = shown;
    count = rows;
    KeysetPages<TaskRow, TaskCursor> pages =
        new KeysetPages<>((after, most) -> {
          TaskPage page = desk.page(state, after, most);
          return new KeysetPages.Page<>(page.rows(), page.next());
        });
    TaskTab tab = state.filter().tab();
    List<QueueColumn> chosen = desk.likes().columns();
    grid.setColumns(chosen.isEmpty() ? desk.usual(tab) : chosen, chosen.isEmpty());
    grid.show(tab, rows, pages);
    showBar();
  }

  private @Nullable Place place() {
    Integer line = current == null ? null : grid.position(current.taskKey());
    return current == null || line == null ? null : new Place(current.taskKey(), line);
  }

  /**
   * The row to begin with. In a list that is read anew it is the one that was selected, or what now
   * stands in its place: whoever took line 30 goes on there. In another list it is the first one.
   */
  Optional<TaskRow> first() {
    Place place = left;
    if (place == null || place.line() == 0) {
      return desk.page(state, null, 1).rows().stream().findFirst();
    }
    int line = Math.min(place.line(), count - 1);
    int from = Math.max(0, line - NEAR);
    List<TaskRow> rows = desk.lines(state, from, line - from + 1);
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).taskKey() == place.task() || at == rows.size() - 1) {
        grid.stand(rows.get(at), from + at);
        return Optional.of(rows.get(at));
      }
    }
    return Optional.empty();
  }

  void select(TaskRow row) {
    current = row;
    keys.show(row);
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
