package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.task.TaskCursor;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.shell.ClockChip;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.Outcomes;
import vn.motcua.tasklist.shell.Texts;

/** The rows of the queue: columns on a desk, cards on a phone; reads only what is on screen. */
final class QueueGrid extends Grid<TaskRow> {

  private static final int PAGE = 50;
  private static final int PHONE = 640;
  private static final int ROOMY = 1500;
  private static final String CARD =
      """
      <div class="task-card"><div class="task-card-top">\
      """
          + ClockChip.TEMPLATE
          + """
          <span class="mono">${item.code}</span></div>\
          <div class="task-card-what">${item.procedure}</div>\
          <div class="task-card-who"><span>${item.applicant}</span>\
          <span>${item.step}</span></div></div>\
          """;

  private final ValueProvider<TaskRow, ClockFace> faces;
  private final Map<Long, Integer> positions = new HashMap<>();
  private final List<Column<TaskRow>> wide;
  private final List<Column<TaskRow>> done;
  private final Column<TaskRow> clock;
  private final Column<TaskRow> card;
  private final Column<TaskRow> received;
  private boolean phone;
  private boolean roomy;
  private TaskTab tab = TaskTab.MINE;
  private int size;

  QueueGrid(ValueProvider<TaskRow, ClockFace> faces) {
    this.faces = faces;
    addClassName("queue-grid");
    addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    setPageSize(PAGE);
    setSizeFull();
    getElement().setAttribute("data-rows", true);
    getElement().setAttribute("aria-label", t("queue.list"));
    clock = clockColumn();
    Column<TaskRow> code = text("code", row -> row.dossierCode().value(), "186px", "mono");
    Column<TaskRow> procedure =
        text("procedure", row -> Texts.shortName(row.procedureName()), null, "");
    Column<TaskRow> applicant = text("applicant", TaskRow::applicantMasked, "124px", "");
    Column<TaskRow> step = text("step", row -> Texts.of(row.stepName()), "156px", "");
    received = text("received", row -> Formats.shortMoment(row.receivedAt()), "108px", "");
    wide = List.of(code, procedure, applicant, step, received);
    done =
        List.of(
            text("outcome", QueueGrid::outcome, "200px", ""),
            text("done-at", QueueGrid::doneAt, "76px", ""));
    card = addColumn(properties(LitRenderer.of(CARD))).setHeader(t("queue.column.task"));
    arrange();
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

  /** Fits the columns to the width of the window: cards on a phone, all columns on a desk. */
  void setRoom(int pixels) {
    phone = pixels > 0 && pixels < PHONE;
    roomy = pixels <= 0 || pixels >= ROOMY;
    arrange();
  }

  /** The row so many lines below the given one; the first one where it is not on screen. */
  @Nullable TaskRow neighbour(@Nullable Long key, int lines) {
    Integer at = key == null ? null : positions.get(key);
    int index = at == null ? 0 : Math.clamp(at + lines, 0, Math.max(0, size - 1));
    if (index >= size) {
      return null;
    }
    scrollToIndex(index);
    return getDataCommunicator().getItem(index);
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
    card.setVisible(phone);
    clock.setVisible(!phone && !isDone);
    wide.forEach(column -> column.setVisible(!phone));
    received.setVisible(!phone && roomy);
    done.forEach(column -> column.setVisible(!phone && isDone));
    setClassName("queue-cards", phone);
  }

  private Column<TaskRow> clockColumn() {
    return addColumn(properties(LitRenderer.of(ClockChip.TEMPLATE)))
        .setHeader(t("queue.column.clock"))
        .setWidth("178px")
        .setFlexGrow(0);
  }

  private Column<TaskRow> text(
      String name, ValueProvider<TaskRow, String> value, @Nullable String width, String css) {
    Column<TaskRow> column =
        addColumn(
                LitRenderer.<TaskRow>of(
                        "<span class=\"" + css + "\" title=\"${item.text}\">${item.text}</span>")
                    .withProperty("text", value))
            .setHeader(t("queue.column." + name));
    return width == null
        ? column.setFlexGrow(1).setWidth("160px")
        : column.setWidth(width).setFlexGrow(0);
  }

  private LitRenderer<TaskRow> properties(LitRenderer<TaskRow> renderer) {
    return renderer
        .withProperty("clock", row -> faces.apply(row).words())
        .withProperty("tone", row -> faces.apply(row).tone())
        .withProperty("glyph", row -> faces.apply(row).glyph().css())
        .withProperty("due", row -> faces.apply(row).hint())
        .withProperty("code", row -> row.dossierCode().value())
        .withProperty("procedure", row -> Texts.shortName(row.procedureName()))
        .withProperty("applicant", TaskRow::applicantMasked)
        .withProperty("step", row -> Texts.of(row.stepName()));
  }

  private static String outcome(TaskRow row) {
    String outcome = row.doneOutcome();
    return outcome == null ? "" : Outcomes.past(outcome);
  }

  private static String doneAt(TaskRow row) {
    Instant at = row.doneAt();
    return at == null ? "" : Formats.time(at);
  }
}
