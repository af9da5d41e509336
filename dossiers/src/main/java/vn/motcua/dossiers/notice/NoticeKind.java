package vn.motcua.dossiers.notice;

/** What an official is told about, in the order of the settings. */
public enum NoticeKind {
  /** A task was handed to the official by somebody else; told by the database itself. */
  ASSIGNED,
  /** A task the official had was taken back or given to somebody else. */
  TAKEN_BACK,
  /** A dossier the official works on comes near its due date. */
  AT_RISK,
  /** Its due date has passed. */
  OVERDUE,
  /** What the official asked the applicant for has come; told by the database itself. */
  SUPPLEMENT,
  /** The official's unit is asked for its opinion. */
  OPINION_ASKED,
  /** An opinion the official asked for has come. */
  OPINION_GIVEN,
  /** An opinion the official asked for is late (R11). */
  OPINION_LATE,
  /** An act of a bulk, or one that could be undone, was not carried out. */
  BULK_FAILED,
  /** A form an act of the official asked for could not be made. */
  FORM_FAILED,
  /** The official stands in for somebody, or is stood in for. */
  SUBSTITUTION,
  /** A signature could not be made or does not verify. */
  SIGNATURE;

  /** The word in the detail of a {@link #SUBSTITUTION} that is told to who is stood in for. */
  public static final String ABSENT = "absent";

  /** The word in the detail of a {@link #FORM_FAILED}: the name of the document kind. */
  public static final String FORM = "form";

  /** The word in the detail of what is told to a substitute: the name of the absent colleague. */
  public static final String FOR = "for";
}
