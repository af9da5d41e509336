package vn.motcua.dossiers.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;

/**
 * A due date that moved because it was counted again; no fact changed, the calendar did.
 *
 * @param at when it took effect
 * @param oldDueAt the due date before
 * @param newDueAt the due date after
 * @param year the year whose announcement moved it; null = counted again for another reason
 * @param source the announcement; null = counted again for another reason
 */
public record ClockMove(
    Instant at,
    Instant oldDueAt,
    Instant newDueAt,
    @Nullable Integer year,
    @Nullable String source) {

  /** Why, as a part of a sentence. */
  Text cause() {
    return year == null || source == null
        ? new Text("lịch làm việc của đơn vị thay đổi", "a change of the unit's working calendar")
        : new Text(
            "lịch nghỉ năm %d thay đổi (%s)".formatted(year, source),
            "the changed calendar of %d (%s)".formatted(year, source));
  }
}
