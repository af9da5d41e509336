package vn.motcua.tasklist.bottleneck;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Comparator;
import java.util.List;
import vn.motcua.dossiers.bottleneck.ProcedureFigures;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** The procedures that lose most time, each with the step where it happens. */
final class WorstGrid extends Grid<ProcedureFigures> {

  private final SerializableFunction<ProcedureFigures, String> address;

  /**
   * @param address of the procedure's own page of figures
   * @param open goes there
   */
  WorstGrid(
      SerializableFunction<ProcedureFigures, String> address,
      SerializableConsumer<ProcedureFigures> open,
      SerializableFunction<String, String> fieldName) {
    this.address = address;
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    getElement().setAttribute("data-rows", true);
    getElement().setAttribute("aria-label", t("bottleneck.worst"));
    addColumn(new ComponentRenderer<>(row -> procedure(row, fieldName)))
        .setHeader(t("bottleneck.procedure"))
        .setFlexGrow(4);
    number("bottleneck.waiting", row -> Formats.number(row.waiting()), "112px")
        .setComparator(Comparator.comparingLong(ProcedureFigures::waiting));
    number("bottleneck.lost", row -> Share.time(row.overMinutes()), "132px")
        .setComparator(Comparator.comparingLong(ProcedureFigures::overMinutes));
    number("bottleneck.within", row -> Share.percent(row.shareWithinBudget()), "132px")
        .setComparator(Comparator.comparingDouble(ProcedureFigures::shareWithinBudget));
    addColumn(new ComponentRenderer<>(WorstGrid::step))
        .setHeader(t("bottleneck.where"))
        .setFlexGrow(3);
    addItemClickListener(click -> open.accept(click.getItem()));
  }

  void show(List<ProcedureFigures> rows) {
    setItems(rows);
  }

  private Div procedure(ProcedureFigures row, SerializableFunction<String, String> fieldName) {
    Anchor link = new Anchor(address.apply(row), Texts.shortName(row.procedureName()));
    Span field = new Span(fieldName.apply(row.field()) + " · " + row.procedureCode().value());
    field.addClassName("muted");
    Div cell = new Div(link, field);
    cell.addClassName("two-lines");
    cell.getElement().setAttribute("title", Texts.of(row.procedureName()));
    return cell;
  }

  private static Div step(ProcedureFigures row) {
    Integer budget = row.worstBudgetMinutes();
    Span figures =
        new Span(
            t(
                "bottleneck.step.figures",
                Share.median(row.worstFigures()),
                Share.p90(row.worstFigures()),
                budget == null ? "–" : Share.time(budget)));
    figures.addClassName("muted");
    Div cell = new Div(new Span(Texts.of(row.worstName())), figures);
    cell.addClassName("two-lines");
    cell.getElement().setAttribute("title", Texts.of(row.worstName()) + ": " + figures.getText());
    return cell;
  }

  private Column<ProcedureFigures> number(
      String header, SerializableFunction<ProcedureFigures, String> value, String width) {
    return addColumn(value::apply)
        .setHeader(t(header))
        .setWidth(width)
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END);
  }
}
