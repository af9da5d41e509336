package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.task.TaskCursor;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.KeysetPages;

/** The rows of the queue: columns on a desk, cards on a phone; reads only what is on screen. */
final class QueueGrid extends Grid<TaskRow> {

  private static final int PAGE = 50;
  static final int PHONE = 640;
  private static final int PICK = 44;
  private static final int CLOCK = 184;
  private static final int DOSSIER = 186;
  private static final int OUTCOME = 200;
  private static final int DONE_AT = 76;

  /** What stands beside the list: the drawer, the scroll bar and, if it is there, the preview. */
  private static final int DRAWER = 196;

  private static final int SCROLL_BAR = 17;
  private static final int PREVIEW = 341;

  /** A row that is on screen stays where it is. */
  private static final String INTO_VIEW =
      "if ($0 < this._firstVisibleIndex || $0 > this._lastVisibleIndex - 1) this.scrollToIndex($0)";

  private final QueueCells cells;
  private final Map<Long, Integer> positions = new HashMap<>();
  private final Map<QueueColumn, Column<TaskRow>> chosen = new EnumMap<>(QueueColumn.class);
  private final Column<TaskRow> pick;
  private final Column<TaskRow> clock;
  private final Column<TaskRow> dossier;
  private final Column<TaskRow> card;
  private final List<Column<TaskRow>> done;
  private List<QueueColumn> columns = List.of();
  private boolean phone;
  private boolean usual = true;
  private int room = Integer.MAX_VALUE;
  private TaskTab tab = TaskTab.MINE;
  private int size;

  /**
   * @param picked gets a row ticked or unticked, and whether the shift key was held
   * @param everything the box in the header that ticks all rows
   */
  QueueGrid(QueueCells cells, Picked picked, Checkbox everything) {
    this.cells = cells;
    addClassName("queue-grid");
    addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    setPageSize(PAGE);
    setSizeFull();
    getElement().setAttribute("data-rows", true);
    getElement().setAttribute("aria-label", t("queue.list"));
    pick = fixed(picking(cells.pick(), picked), t("queue.column.pick"), PICK);
    pick.setHeader(everything);
    clock = fixed(cells.clock(), t("queue.column.clock"), CLOCK);
    dossier = fixed(cells.dossier(), t("queue.column.dossier"), DOSSIER);
    for (QueueColumn column : QueueColumn.values()) {
      chosen.put(column, column(column));
    }
    done =
        List.of(
            fixed(cells.outcome(), t("queue.column.outcome"), OUTCOME),
            fixed(cells.doneAt(), t("queue.column.done-at"), DONE_AT));
    card = addColumn(picking(cells.card(), picked)).setHeader(t("queue.column.task"));
    arrange();
  }

  /** A row was ticked or unticked. */
  interface Picked extends Serializable {
    void toggle(TaskRow row, boolean range);
  }

  /** Shows the rows of a query whose number is known. */
  void show(TaskTab shown, int count, KeysetPages<TaskRow, TaskCursor> pages) {
    tab = shown;
    size = count;
    positions.clear();
    arrange();
    setDataProvider(
        new CallbackDataProvider<TaskRow, Void>(
            query -> {
              query.getFilter();
              return placed(query.getOffset(), pages.fetch(query.getOffset(), query.getLimit()));
            },
            query -> count,
            TaskRow::taskKey));
  }

  /**
   * The columns in their order.
   *
   * @param few whether to leave out the day of receipt where there is no room for it
   */
  void setColumns(List<QueueColumn> wanted, boolean few) {
    columns = wanted;
    usual = few;
    List<Column<TaskRow>> order = new ArrayList<>(List.of(pick, clock, dossier));
    wanted.forEach(one -> order.add(chosen.get(one)));
    chosen.values().stream().filter(column -> !order.contains(column)).forEach(order::add);
    order.addAll(done);
    order.add(card);
    setColumnOrder(order);
    arrange();
  }

  /** Fits the columns to the width of the window: cards on a phone, all columns on a desk. */
  void setRoom(int pixels) {
    phone = pixels > 0 && pixels < PHONE;
    int beside = DRAWER + SCROLL_BAR + (pixels < QueueView.WITH_PREVIEW ? 0 : PREVIEW);
    room = pixels <= 0 ? Integer.MAX_VALUE : pixels - beside;
    arrange();
  }

  /** Where the row stands, if it has been on screen. */
  @Nullable Integer position(long task) {
    return positions.get(task);
  }

  /** The row so many lines below the given one; the first one where it is not on screen. */
  @Nullable TaskRow neighbour(@Nullable Long key, int lines) {
    Integer at = key == null ? null : positions.get(key);
    int index = at == null ? 0 : Math.clamp(at + lines, 0, Math.max(0, size - 1));
    if (index >= size) {
      return null;
    }
    getElement().executeJs(INTO_VIEW, index);
    return getDataCommunicator().getItem(index);
  }

  /** Tells where a row stands that was read past the list, and shows it. */
  void stand(TaskRow row, int line) {
    positions.put(row.taskKey(), line);
    getElement().executeJs(INTO_VIEW, line);
  }

  private Stream<TaskRow> placed(int offset, Stream<TaskRow> rows) {
    List<TaskRow> list = rows.toList();
    for (int i = 0; i < list.size(); i++) {
      positions.put(list.get(i).taskKey(), offset + i);
    }
    return list.stream();
  }

  private void arrange() {
    boolean isDone = tab == TaskTab.DONE_TODAY;
    int needed = isDone ? DOSSIER + OUTCOME + DONE_AT : PICK + CLOCK + DOSSIER;
    needed += columns.stream().mapToInt(QueueColumn::width).sum();
    boolean all = !usual || needed <= room;
    card.setVisible(phone);
    pick.setVisible(!phone && !isDone);
    clock.setVisible(!phone && !isDone);
    dossier.setVisible(!phone);
    chosen.forEach((name, column) -> {
      boolean fits = all || name != QueueColumn.RECEIVED;
      column.setVisible(!phone && fits && columns.contains(name));
    });
    done.forEach(column -> column.setVisible(!phone && isDone));
    setClassName("queue-cards", phone);
  }

  private Column<TaskRow> column(QueueColumn name) {
    return fixed(cells.text(name), t("queue.column." + name.key()), name.width())
        .setFlexGrow(name.growing());
  }

  private Column<TaskRow> fixed(LitRenderer<TaskRow> cell, String header, int width) {
    return addColumn(cell).setHeader(header).setWidth(width + "px").setFlexGrow(0);
  }

  private static LitRenderer<TaskRow> picking(LitRenderer<TaskRow> cell, Picked picked) {
    return cell.withFunction(
        "toggle", (row, shift) -> picked.toggle(row, shift.get(0).asBoolean(false)));
  }
}
