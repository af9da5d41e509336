package vn.motcua.dossiers.shelf;

/** What a unit's dossiers wait for, each a list of its own. */
public enum Shelf {
  /** For the applicant to complete it, before or after it was accepted (R3, R10). */
  SUPPLEMENT,
  /** For the applicant to meet a financial obligation (R16, R17). */
  OBLIGATION,
  /** For the authority, postings included; the limit runs. */
  IN_PROCESS,
  /** Settled and not handed over yet (R19). */
  TO_RETURN,
  /** Accepted since midnight, whatever became of it. */
  RECEIVED_TODAY
}
