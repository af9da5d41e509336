package vn.motcua.dossiers.procedures;

/** A version's life: drafted, published, known to the engine, replaced by a newer one. */
public enum VersionState {
  DRAFT,
  PUBLISHED,
  DEPLOYED,
  RETIRED
}
