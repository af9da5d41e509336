package vn.motcua.processes.check;

/** Whether a problem forbids deployment. */
public enum Severity {
  ERROR,
  WARNING
}
