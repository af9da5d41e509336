package vn.motcua.dossiers.forecast;

import org.jspecify.annotations.Nullable;

/** The probability of a breach as a word. */
public enum Likelihood {
  /** The due date has passed. */
  OVERDUE,
  /** From 80 %. */
  VERY_LIKELY,
  /** From 50 %. */
  LIKELY,
  /** From 20 %. */
  POSSIBLE,
  /** Below 20 %. */
  UNLIKELY,
  /** No limit, or too little history. */
  UNKNOWN;

  /**
   * The word for a probability.
   *
   * @param probability 0 to 1; null where there is none
   * @param overdue whether the due date has passed
   */
  public static Likelihood of(@Nullable Double probability, boolean overdue) {
    if (overdue) {
      return OVERDUE;
    }
    if (probability == null) {
      return UNKNOWN;
    }
    return probability >= 0.8
        ? VERY_LIKELY
        : probability >= 0.5 ? LIKELY : probability >= 0.2 ? POSSIBLE : UNLIKELY;
  }
}
