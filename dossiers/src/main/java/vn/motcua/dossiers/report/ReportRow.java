package vn.motcua.dossiers.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report.
 *
 * @param cells one for each column, of the form the column says
 * @param sum whether it adds up others
 */
public record ReportRow(List<@Nullable Object> cells, boolean sum) {

  public ReportRow {
    cells = Collections.unmodifiableList(cells);
  }

  static ReportRow of(@Nullable Object... cells) {
    return new ReportRow(Arrays.asList(cells), false);
  }

  static ReportRow sum(@Nullable Object... cells) {
    return new ReportRow(Arrays.asList(cells), true);
  }
}
