package vn.motcua.tasklist.workload;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.dossiers.steptime.StepFigures;
import vn.motcua.dossiers.workload.OpenWork;
import vn.motcua.tasklist.shell.Formats;

/** A table of work: what waits as a bar, what was done in figures. */
abstract class WorkGrid<L> extends Grid<L> {

  private final SerializableFunction<L, OpenWork> open;
  private final SerializableFunction<L, StepFigures> done;
  private final SerializableFunction<L, String> key;
  private final List<L> shown = new ArrayList<>();
  private long longest = 1;

  /**
   * @param key what tells the lines apart
   */
  WorkGrid(
      String label,
      SerializableFunction<L, String> key,
      SerializableFunction<L, OpenWork> open,
      SerializableFunction<L, StepFigures> done) {
    this.key = key;
    this.open = open;
    this.done = done;
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    addClassNames("board-list", "work-grid");
    getElement().setAttribute("aria-label", label);
    setItems(new Lines<L>(shown, key));
  }

  /**
   * Shows the lines; the same ones again leave the table as it is.
   *
   * @param anew false: lines already there stay in their places, new ones come last
   */
  final void lines(List<L> lines, boolean anew) {
    List<L> placed = anew ? lines : inPlace(lines);
    if (!placed.equals(shown)) {
      shown.clear();
      shown.addAll(placed);
      longest =
          Math.max(1, lines.stream().mapToLong(line -> open.apply(line).open()).max().orElse(1));
      getDataProvider().refreshAll();
    }
  }

  private List<L> inPlace(List<L> lines) {
    Map<String, L> left = new LinkedHashMap<>();
    lines.forEach(line -> left.put(key.apply(line), line));
    List<L> placed = new ArrayList<>();
    for (L old : shown) {
      L line = left.remove(key.apply(old));
      if (line != null) {
        placed.add(line);
      }
    }
    placed.addAll(left.values());
    return placed;
  }

  /** Lines known by their key, so that a renewed one stays chosen. */
  private static final class Lines<L> extends ListDataProvider<L> {

    private final SerializableFunction<L, String> key;

    Lines(List<L> lines, SerializableFunction<L, String> key) {
      super(lines);
      this.key = key;
    }

    @Override
    public Object getId(L line) {
      return key.apply(line);
    }
  }

  final void waiting() {
    addColumn(
            LitRenderer.<L>of(WorkloadWords.BAR)
                .withProperty("hint", line -> WorkloadWords.hint(open.apply(line)))
                .withProperty("open", line -> Formats.number(open.apply(line).open()))
                .withProperty("long", line -> 100.0 * open.apply(line).open() / longest)
                .withProperty("overdue", line -> open.apply(line).overdue())
                .withProperty("risk", line -> open.apply(line).atRisk())
                .withProperty("fine", line -> WorkloadWords.fine(open.apply(line)))
                .withProperty("paused", line -> open.apply(line).paused()))
        .setHeader(t("workload.open"))
        .setFlexGrow(2)
        .setWidth("170px")
        .setComparator(Comparator.comparingLong(line -> open.apply(line).open()))
        .setSortable(true);
    number("workload.overdue", line -> open.apply(line).overdue());
    number("workload.at-risk", line -> open.apply(line).atRisk());
  }

  final void done() {
    number("workload.done", line -> done.apply(line).steps());
    addColumn(line -> WorkloadWords.median(done.apply(line)))
        .setHeader(t("workload.median"))
        .setWidth("116px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparingInt(line -> done.apply(line).medianMinutes()))
        .setSortable(true);
    addColumn(line -> WorkloadWords.within(done.apply(line)))
        .setHeader(t("workload.within"))
        .setWidth("120px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparingDouble(line -> done.apply(line).shareWithinBudget()))
        .setSortable(true);
  }

  final void number(String header, SerializableFunction<L, Long> value) {
    addColumn(line -> WorkloadWords.count(value.apply(line)))
        .setHeader(t(header))
        .setWidth("98px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparingLong(value::apply))
        .setSortable(true);
  }
}
