package vn.motcua.dossiers.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the limit stood still.
 *
 * @param from when it stopped
 * @param until when it ran on; null while it stands still
 * @param reasons what it stood still for, the first one first
 * @param working working time it took; zero while it lasts
 */
public record Pause(Instant from, @Nullable Instant until, List<String> reasons, Duration working) {

  public Pause {
    reasons = List.copyOf(reasons);
  }

  /** The working time of all of them. */
  static Duration total(List<Pause> pauses) {
    return pauses.stream().map(Pause::working).reduce(Duration.ZERO, Duration::plus);
  }
}
