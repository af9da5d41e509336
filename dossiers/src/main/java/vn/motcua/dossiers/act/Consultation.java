package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.UnitCode;

/**
 * Another unit was asked.
 *
 * @param unitName the name the unit had then
 * @param answer what its form held; null while there is none
 * @param takenBackAt when the one who asked took the question back
 */
public record Consultation(
    long id,
    Kind kind,
    UnitCode unit,
    String unitName,
    String question,
    Instant dueAt,
    UnitCode askedUnit,
    String askedBy,
    String askedByName,
    Instant askedAt,
    @Nullable Map<String, String> answer,
    @Nullable String answeredByName,
    @Nullable Instant answeredAt,
    @Nullable Instant takenBackAt) {

  /** What was asked for. */
  public enum Kind {
    /** What the other unit thinks; the one that asked goes on meanwhile. */
    OPINION,
    /** That the other unit examines; the one that asked waits for its conclusion. */
    REFERRAL
  }

  /** Whether the answer is still awaited. */
  public boolean open() {
    return answeredAt == null && takenBackAt == null;
  }

  /** Whether the answer was, or still is, not there in time. */
  public boolean late(Instant now) {
    Instant end = answeredAt == null ? now : answeredAt;
    return takenBackAt == null && end.isAfter(dueAt);
  }
}
