package vn.motcua.dossiers.casefile;

/** Where a dossier is as a matter of law; finer than nothing, coarser than the engine. */
public enum DossierState {
  REGISTERED,
  ACCEPTED,
  REFUSED,
  WITHDRAWN,
  /** Ended for good by the authority, with form 05. */
  STOPPED,
  RETURNED;

  /** Whether something can still be done with it. */
  public boolean open() {
    return this == REGISTERED || this == ACCEPTED;
  }
}
