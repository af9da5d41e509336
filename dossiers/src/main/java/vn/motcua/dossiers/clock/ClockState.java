package vn.motcua.dossiers.clock;

/** How the clock stands: running, stopped, settled, or without a limit that can be computed. */
public enum ClockState {
  RUNNING,
  STOPPED,
  SETTLED,
  NONE
}
