package vn.motcua.dossiers.board;

/** How much of the limit is left, in working days from now; in the order of the axis. */
public enum RemainingBand {
  /** Overdue for more than five working days. */
  OVER_MORE_THAN_5,
  /** Overdue for one to five working days. */
  OVER_1_TO_5,
  /** Overdue for less than one working day. */
  OVER_LESS_THAN_1,
  /** Due later today. */
  TODAY,
  /** Due after today, within one working day. */
  DAY_1,
  /** Due within three working days. */
  DAYS_2_TO_3,
  /** Due within five working days. */
  DAYS_4_TO_5,
  /** Due within ten working days. */
  DAYS_6_TO_10,
  /** Due later. */
  MORE_THAN_10
}
