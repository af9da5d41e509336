package vn.motcua.dossiers.casefile;

/** What a registry said about the declared data. */
public enum CheckResult {
  MATCH,
  MISMATCH,
  UNKNOWN
}
