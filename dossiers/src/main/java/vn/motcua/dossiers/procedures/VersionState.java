package vn.motcua.dossiers.procedures;

/** A version's life: published, known to the engine, replaced by a newer one. */
public enum VersionState {
  PUBLISHED,
  DEPLOYED,
  RETIRED
}
