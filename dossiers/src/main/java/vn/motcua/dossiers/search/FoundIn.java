package vn.motcua.dossiers.search;

/** Where the words were found: said beside a hit, because lists mask names and show no papers. */
public enum FoundIn {
  CODE,
  NAME,
  PERSONAL_ID,
  PROCEDURE,
  UNIT,
  PAPER
}
