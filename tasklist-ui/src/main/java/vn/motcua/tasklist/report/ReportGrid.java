package vn.motcua.tasklist.report;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import vn.motcua.dossiers.report.CellWords;
import vn.motcua.dossiers.report.ReportColumn;
import vn.motcua.dossiers.report.ReportPreview;
import vn.motcua.dossiers.report.ReportRow;
import vn.motcua.tasklist.shell.Texts;

/** The first rows of a report, with the columns the file will have. */
final class ReportGrid extends Grid<ReportRow> {

  private static final int NARROW = 92;
  private static final int PER_LETTER = 8;
  private static final int WIDEST = 280;
  private static final int FIXED_FROM = 10;

  ReportGrid(ReportPreview preview) {
    addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COLUMN_BORDERS);
    addClassName("report-grid");
    getElement().setAttribute("aria-label", Texts.of(preview.head().title()));
    setSelectionMode(SelectionMode.NONE);
    for (int number = 0; number < preview.head().columns().size(); number++) {
      column(number, preview.head().columns().get(number));
    }
    setPartNameGenerator(row -> row.sum() ? "sum" : null);
    if (preview.head().columns().size() > FIXED_FROM) {
      getColumns().getFirst().setFrozen(true);
    } else {
      addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    }
    setItems(preview.rows());
  }

  private void column(int number, ReportColumn column) {
    boolean words = column.form() == ReportColumn.Form.WORDS;
    String language = Texts.locale().getLanguage();
    Column<ReportRow> added =
        addColumn(
            LitRenderer.<ReportRow>of("<span title=\"${item.text}\">${item.text}</span>")
                .withProperty(
                    "text", row -> CellWords.of(row.cells().get(number), column.form(), language)));
    added.setHeader(Texts.of(column.name()));
    added.setFlexGrow(words ? 1 : 0);
    added.setWidth(
        (words ? Math.min(WIDEST, Math.max(NARROW, column.width() * PER_LETTER)) : width(column))
            + "px");
    if (!words && column.form() != ReportColumn.Form.MOMENT) {
      added.setTextAlign(ColumnTextAlign.END);
    }
  }

  private static int width(ReportColumn column) {
    return column.form() == ReportColumn.Form.MOMENT ? NARROW + 44 : NARROW;
  }
}
