package vn.motcua.dossiers.procedures;

/**
 * How long a procedure may take at most, in days as the law prints them, working or not.
 *
 * @see "V0104__catalogue_lists.sql, casefile.longest_days"
 */
public enum LimitBand {
  SAME_DAY,
  UP_TO_3,
  UP_TO_7,
  UP_TO_15,
  UP_TO_30,
  LONGER,
  /** No limit can be computed: the source states none, or only in words. */
  OPEN
}
