package vn.motcua.dossiers.report;

/**
 * The file a report becomes.
 *
 * @param name without diacritics and without anything that names a person
 * @param rows how many it will hold, where that was counted; otherwise 0
 */
public record ReportFile(String name, String mediaType, long rows) {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  static ReportFile of(ReportQuestion question, ReportFormat format, long rows, int parts) {
    String report =
        switch (question.kind()) {
          case STATUS -> "tinh-hinh-ho-so";
          case REGISTER -> "so-theo-doi-ho-so";
          case INDEX -> "bo-chi-so-766";
          case STEPS -> "dung-han-theo-buoc";
        };
    String name = report + "_" + question.from() + "_" + question.until();
    if (format == ReportFormat.XLSX) {
      return new ReportFile(name + ".xlsx", EXCEL, rows);
    }
    return parts > 1
        ? new ReportFile(name + "_pdf.zip", "application/zip", rows)
        : new ReportFile(name + ".pdf", "application/pdf", rows);
  }
}
