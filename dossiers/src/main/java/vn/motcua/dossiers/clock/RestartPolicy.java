package vn.motcua.dossiers.clock;

/**
 * What a completed supplement does to the limit: run on or count again from the start. The wording
 * of Decree 118/2025 is still to be confirmed, hence a parameter.
 */
public enum RestartPolicy {
  RESUME,
  RESTART
}
