package vn.motcua.dossiers.task;

/** The tabs of the work queue: claimed by me, waiting in my units, done by me today. */
public enum TaskTab {
  MINE,
  UNIT,
  DONE_TODAY
}
