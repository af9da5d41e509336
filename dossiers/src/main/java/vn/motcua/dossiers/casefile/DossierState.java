package vn.motcua.dossiers.casefile;

/** Where a dossier is as a matter of law; finer than nothing, coarser than the engine. */
public enum DossierState {
  REGISTERED,
  ACCEPTED,
  REFUSED,
  WITHDRAWN,
  RETURNED;

  /** Whether something can still be done with it. */
  public boolean open() {
    return this == REGISTERED || this == ACCEPTED;
  }
}
