package vn.motcua.dossiers.loop;

import org.jspecify.annotations.Nullable;

/**
 * How a loop is.
 *
 * @param running between its start and its stop, and its thread alive
 * @param turns how many turns it took without a fault
 * @param failures how many turns in a row failed
 * @param fault the class of the last fault; null where the last turn was good
 */
public record Pulse(boolean running, long turns, int failures, @Nullable String fault) {

  private static final int TOO_MANY = 3;

  /** It works; single faults are the ordinary course of things. */
  public boolean healthy() {
    return running && failures < TOO_MANY;
  }
}
