package vn.motcua.processes.contract;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * The messages a running dossier may wait for, and how long the engine keeps each of them for a
 * dossier that does not wait yet. All are correlated by {@link EngineNames#CORRELATION_KEY}.
 */
public final class Messages {

  /** As long as a start is deduplicated by the engine. */
  public static final Duration START_TIME_TO_LIVE = Duration.ofMinutes(10);

  /** Long enough for the engine to catch up after a day's outage. */
  private static final Duration A_DAY = Duration.ofHours(24);

  /** Message → time to live. */
  public static final Map<String, Duration> TIME_TO_LIVE =
      Map.of(
          EngineNames.SUPPLEMENT_RECEIVED, A_DAY,
          EngineNames.OBLIGATION_SETTLED, A_DAY,
          EngineNames.WITHDRAWN, A_DAY,
          EngineNames.STOPPED, A_DAY,
          EngineNames.OPINION_ASKED, A_DAY,
          EngineNames.REFERRED, A_DAY,
          EngineNames.DEADLINE_AT_RISK, A_DAY,
          EngineNames.DEADLINE_MISSED, A_DAY,
          EngineNames.DEADLINE_ESCALATED, A_DAY);

  /** Message → what it brings beside the dossier code. */
  private static final Map<String, Set<String>> BRINGS =
      Map.of(
          EngineNames.OPINION_ASKED, Set.of(EngineNames.OPINION),
          EngineNames.REFERRED, Set.of(EngineNames.REFERRAL));

  private Messages() {}

  /** Variables a message always brings. */
  public static Set<String> brings(String message) {
    return BRINGS.getOrDefault(message, Set.of());
  }

  /**
   * How long a message is kept.
   *
   * @throws IllegalArgumentException when nobody sends it: it would be dropped unseen
   */
  public static Duration timeToLive(String message) {
    Duration known = TIME_TO_LIVE.get(message);
    if (known == null) {
      throw new IllegalArgumentException("No message is named " + message + ".");
    }
    return known;
  }
}
