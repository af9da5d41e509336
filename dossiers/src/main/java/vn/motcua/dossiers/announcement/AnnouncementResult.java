package vn.motcua.dossiers.announcement;

/** What came of proposing or deciding an announcement. */
public sealed interface AnnouncementResult {

  /** It is kept with its report; nothing has moved. */
  record Proposed(long id, int checked, int moved) implements AnnouncementResult {}

  /**
   * It is in force and every running limit was counted again.
   *
   * @param checked running dossiers counted again
   * @param moved those whose due date moved
   * @param added moved although the report did not name them: received or changed since
   * @param dropped named by the report but not moved: settled or changed since
   * @param changed moved to another date than the report said
   */
  record Approved(int checked, int moved, int added, int dropped, int changed)
      implements AnnouncementResult {}

  /** It never takes effect. */
  record Rejected() implements AnnouncementResult {}

  /** Nothing was done. */
  record Refused(Reason reason) implements AnnouncementResult {}

  /** Why nothing was done. */
  enum Reason {
    /** Only supervisors of the province may. */
    NOT_ALLOWED,
    /** Who proposed it cannot approve it. */
    SAME_PERSON,
    /** There is no such announcement. */
    UNKNOWN,
    /** It was approved or rejected before. */
    DECIDED,
    /** Another one for the same year waits for its decision. */
    WAITING,
    /** The source or the reason is missing or too long. */
    WORDS,
    /** Some day cannot be right: see {@link vn.motcua.catalog.calendar.HolidayYear#faults}. */
    DAYS,
    /** It says what is in force already. */
    NOTHING_NEW
  }
}
