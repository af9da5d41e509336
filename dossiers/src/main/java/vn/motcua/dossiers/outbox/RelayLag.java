package vn.motcua.dossiers.outbox;

import java.time.Duration;

/**
 * How far behind the relay is.
 *
 * @param oldest age of the oldest message not yet delivered, apart from those held up
 * @param heldUp messages that fail again and again while others get through
 */
public record RelayLag(Duration oldest, long heldUp) {

  RelayLag with(RelayLag other) {
    return new RelayLag(
        oldest.compareTo(other.oldest) < 0 ? other.oldest : oldest, heldUp + other.heldUp);
  }
}
