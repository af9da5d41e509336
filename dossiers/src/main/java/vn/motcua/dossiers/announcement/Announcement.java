package vn.motcua.dossiers.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.unit.UnitCode;

/**
 * The days off and make-up days of a year, as somebody entered them from an announcement.
 *
 * @param id its number
 * @param year the whole year as it shall hold, with the source
 * @param state whether it is in force
 * @param unit the province of who proposed it
 * @param proposed by whom and when
 * @param checked how many running dossiers were counted again; for one in force at its approval
 * @param moved how many due dates move
 * @param decided by whom and when; null while nobody has
 * @param reason why it was rejected; null unless it was
 */
public record Announcement(
    long id,
    HolidayYear year,
    State state,
    UnitCode unit,
    Signature proposed,
    int checked,
    int moved,
    @Nullable Signature decided,
    @Nullable String reason) {

  /** Whether it is in force. */
  public enum State {
    PROPOSED,
    APPROVED,
    REJECTED
  }

  /**
   * Who did something, and when.
   *
   * @param by user name
   * @param name as shown to colleagues
   */
  public record Signature(String by, String name, Instant at) {}
}
