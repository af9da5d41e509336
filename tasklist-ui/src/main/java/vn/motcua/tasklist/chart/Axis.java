package vn.motcua.tasklist.chart;

import org.jspecify.annotations.Nullable;

/**
 * An axis of figures.
 *
 * @param name what is counted; stands at the axis and over the table's column
 * @param min where the axis begins; null lets the figures decide
 * @param max where it ends; null lets the figures decide
 */
public record Axis(String name, Format format, @Nullable Double min, @Nullable Double max) {

  /** How the figures are written. */
  public enum Format {
    /** {@code 1.250}. */
    COUNT,
    /** {@code 2,5}. */
    DECIMAL,
    /** {@code 12,5 %}; the figure is a share of 1. */
    PERCENT
  }

  /** Whole numbers from nought. */
  public static Axis count(String name) {
    return new Axis(name, Format.COUNT, 0.0, null);
  }

  /** Numbers with a decimal, from nought. */
  public static Axis decimal(String name) {
    return new Axis(name, Format.DECIMAL, 0.0, null);
  }

  /** Shares from nought to the whole. */
  public static Axis percent(String name) {
    return new Axis(name, Format.PERCENT, 0.0, 1.0);
  }
}
