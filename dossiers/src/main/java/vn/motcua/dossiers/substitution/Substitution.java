package vn.motcua.dossiers.substitution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;

/**
 * One role of an absent official, done by one colleague for a while.
 *
 * @param absent user name of whoever is absent
 * @param substitute user name of whoever acts
 * @param startsAt first moment (UTC)
 * @param endsAt first moment after it (UTC), as it was arranged
 * @param arrangedBy name of whoever arranged it
 * @param endedAt when it was ended before its time; null otherwise
 */
public record Substitution(
    long id,
    String absent,
    String absentName,
    String substitute,
    String substituteName,
    Role role,
    Instant startsAt,
    Instant endsAt,
    String arrangedBy,
    @Nullable Instant endedAt) {

  /** Whether somebody acts for somebody at this moment. */
  public boolean isInForce(Instant now) {
    return !startsAt.isAfter(now) && lastMoment().isAfter(now);
  }

  /** Whether it is over, or was ended. */
  public boolean isOver(Instant now) {
    return endedAt != null || !endsAt.isAfter(now);
  }

  private Instant lastMoment() {
    return endedAt != null && endedAt.isBefore(endsAt) ? endedAt : endsAt;
  }
}
