package vn.motcua.dossiers.report;

import java.util.function.Consumer;

/** One kind of report; called inside the official's transaction. */
interface ReportSource {

  ReportHead head(ReportRequest request);

  /** How many rows there will be, as far as that is worth a look of its own; otherwise 0. */
  default long count(ReportRequest request) {
    return 0;
  }

  /** Hands over the rows one after the other, none kept. */
  void rows(ReportRequest request, Consumer<ReportRow> sink);
}
