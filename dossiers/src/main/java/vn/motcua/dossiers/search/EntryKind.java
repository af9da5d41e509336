package vn.motcua.dossiers.search;

/** What can be found. */
enum EntryKind {
  DOSSIER,
  PROCEDURE
}
