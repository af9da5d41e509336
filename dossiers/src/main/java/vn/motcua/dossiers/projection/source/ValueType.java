package vn.motcua.dossiers.projection.source;

import java.util.Locale;

/**
 * The kinds of engine records that are projected, in the order in which one round writes them: the
 * start message first, because it names the dossier.
 */
public enum ValueType {
  MESSAGE_START_EVENT_SUBSCRIPTION,
  PROCESS_INSTANCE,
  USER_TASK,
  INCIDENT;

  /** The word in the exporter's index names, {@code user-task}. */
  public String indexWord() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
