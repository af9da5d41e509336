package vn.motcua.dossiers.workload;

/**
 * Steps that wait now, by the legal clock of their dossiers.
 *
 * @param open how many wait
 * @param unassigned how many of them nobody has taken
 * @param atRisk how many belong to dossiers at risk
 * @param overdue how many belong to overdue dossiers
 * @param paused how many belong to dossiers whose clock stands still
 */
public record OpenWork(long open, long unassigned, long atRisk, long overdue, long paused) {

  /** Nothing waits. */
  public static final OpenWork NONE = new OpenWork(0, 0, 0, 0, 0);
}
