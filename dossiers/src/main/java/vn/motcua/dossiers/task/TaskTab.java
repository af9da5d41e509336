package vn.motcua.dossiers.task;

/** The parts of the queue. */
public enum TaskTab {
  /** What the official holds. */
  MINE,
  /** What waits for the official's own roles and units and nobody holds. */
  UNIT,
  /** What absent colleagues hold, or what waits for roles the official has only through them. */
  SUBSTITUTED,
  /** What the official did since midnight. */
  DONE_TODAY
}
