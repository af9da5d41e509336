package vn.motcua.tasklist.bottleneck;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.bottleneck.ElementFigures;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** The steps of one procedure with their figures; the same colours as on the diagram. */
final class ElementGrid extends Grid<ElementFigures> {

  /**
   * @param chosen called with the element a row was pressed for
   */
  ElementGrid(SerializableConsumer<String> chosen) {
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    setAllRowsVisible(true);
    setSelectionMode(SelectionMode.SINGLE);
    getElement().setAttribute("data-rows", true);
    getElement().setAttribute("aria-label", t("bottleneck.steps"));
    addColumn(row -> Texts.of(row.name()))
        .setHeader(t("bottleneck.step"))
        .setTooltipGenerator(row -> Texts.of(row.name()))
        .setComparator(Comparator.comparing(row -> Texts.of(row.name())))
        .setFlexGrow(3);
    number("bottleneck.waiting", row -> Formats.number(row.waiting()), "100px")
        .setComparator(Comparator.comparingLong(ElementFigures::waiting));
    number("bottleneck.done", row -> Formats.number(row.figures().steps()), "92px")
        .setComparator(Comparator.comparingLong(row -> row.figures().steps()));
    number("bottleneck.median", row -> Share.median(row.figures()), "128px")
        .setComparator(Comparator.comparingInt(row -> row.figures().medianMinutes()));
    number("bottleneck.p90", row -> Share.p90(row.figures()), "148px")
        .setComparator(Comparator.comparingInt(row -> row.figures().p90Minutes()));
    number("bottleneck.budget", ElementGrid::budget, "128px")
        .setComparator(Comparator.comparingInt(ElementGrid::budgetMinutes));
    addColumn(new ComponentRenderer<>(row -> Share.bar(row.shareOfBudget())))
        .setHeader(t("bottleneck.share"))
        .setWidth("150px")
        .setFlexGrow(0)
        .setSortable(true)
        .setComparator(Comparator.comparingDouble(ElementFigures::shareOfBudget));
    number("bottleneck.within", row -> Share.percent(row.figures().shareWithinBudget()), "132px")
        .setComparator(Comparator.comparingDouble(row -> row.figures().shareWithinBudget()));
    addItemClickListener(click -> chosen.accept(click.getItem().elementId()));
  }

  void show(List<ElementFigures> rows) {
    setItems(rows);
  }

  /** Marks the row of the element looked at. */
  void mark(List<ElementFigures> rows, @Nullable String chosen) {
    deselectAll();
    rows.stream().filter(row -> row.elementId().equals(chosen)).forEach(this::select);
  }

  private static String budget(ElementFigures row) {
    return row.budgetMinutes() == null ? "–" : Share.time(row.budgetMinutes());
  }

  private static int budgetMinutes(ElementFigures row) {
    return row.budgetMinutes() == null ? 0 : row.budgetMinutes();
  }

  private Column<ElementFigures> number(
      String header, SerializableFunction<ElementFigures, String> value, String width) {
    return addColumn(value::apply)
        .setHeader(t(header))
        .setWidth(width)
        .setFlexGrow(0)
        .setSortable(true)
        .setTextAlign(ColumnTextAlign.END);
  }
}
