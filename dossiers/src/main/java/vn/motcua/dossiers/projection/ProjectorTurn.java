package vn.motcua.dossiers.projection;

import java.time.Duration;
import vn.motcua.dossiers.loop.Turn;

/**
 * The one turn that polls for everybody: at once again while records flow, a short breath while
 * they trickle in, a longer one when none came.
 */
final class ProjectorTurn implements Turn {

  /** A round of this size means that more is waiting. */
  private static final int FULL_ROUND = 500;

  /** A few records are worth one refresh, search and commit together. */
  private static final Duration BREATH = Duration.ofMillis(120);

  private final Projector projector;
  private final Duration interval;

  ProjectorTurn(Projector projector, Duration interval) {
    this.projector = projector;
    this.interval = interval;
  }

  @Override
  public Duration take() {
    int records = projector.round();
    return records >= FULL_ROUND ? Duration.ZERO : records > 0 ? BREATH : interval;
  }

  @Override
  public void close() {
    projector.close();
  }
}
