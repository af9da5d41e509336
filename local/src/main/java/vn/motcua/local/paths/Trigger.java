package vn.motcua.local.paths;

/** What an event is about. */
public enum Trigger {
  NONE,
  MESSAGE,
  TIMER,
  ERROR,
  TERMINATE,
  OTHER
}
