package vn.motcua.dossiers.stuck;

import java.time.Duration;

/**
 * When waiting turns into being stuck.
 *
 * @param grace how long after a sign of life nothing needs to be open
 * @param patience how long a message may wait, or an automatic step run
 * @param term how long the applicant or the tax agency may take, where nothing else is stated
 */
public record StuckSettings(Duration grace, Duration patience, Duration term) {

  /** Half a minute, a quarter of an hour, thirty days. */
  public static final StuckSettings USUAL =
      new StuckSettings(Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofDays(30));
}
