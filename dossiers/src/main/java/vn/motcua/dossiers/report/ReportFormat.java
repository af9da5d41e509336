package vn.motcua.dossiers.report;

/** What a report is written as. */
public enum ReportFormat {
  XLSX,
  PDF
}
