package vn.motcua.dossiers.report;

/** A file being written, row by row; closing completes it and leaves the stream open. */
interface ReportSheet extends AutoCloseable {

  void row(ReportRow row);

  @Override
  void close();
}
