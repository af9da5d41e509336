package vn.motcua.dossiers.report;

import java.util.List;

/**
 * The first rows of a report, without personal data.
 *
 * @param count rows of the whole report
 * @param parts files the whole becomes as PDF; one, unless the register is too long to open
 */
public record ReportPreview(ReportHead head, List<ReportRow> rows, long count, int parts) {

  public ReportPreview {
    rows = List.copyOf(rows);
  }
}
