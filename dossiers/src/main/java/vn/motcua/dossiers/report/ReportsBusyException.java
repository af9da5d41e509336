package vn.motcua.dossiers.report;

/** As many reports are being written as the database should bear at once. */
public final class ReportsBusyException extends IllegalStateException {

  ReportsBusyException() {
    super("As many reports are being written as may be at once.");
  }
}
