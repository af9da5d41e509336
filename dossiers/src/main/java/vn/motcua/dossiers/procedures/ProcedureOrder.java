package vn.motcua.dossiers.procedures;

/** In which order procedures are listed. */
public enum ProcedureOrder {
  /** What fits the typed words best; by code where nothing was typed. */
  FIT,
  CODE,
  NAME,
  SHORTEST,
  LONGEST,
  MOST_OPEN
}
