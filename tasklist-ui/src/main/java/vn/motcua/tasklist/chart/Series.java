package vn.motcua.tasklist.chart;

import java.util.List;

/**
 * One set of figures of a chart.
 *
 * @param tones one for all, or one for each figure
 * @param stack bars of the same name stand on each other; empty for a bar of its own
 * @param labelled whether each bar says its figure
 * @param values a {@link Double} (NaN: nothing known) for each category, or pairs of x and y
 */
record Series(
    String name, Shape shape, List<Tone> tones, String stack, boolean labelled, List<?> values) {

  /** How the figures are drawn. */
  enum Shape {
    BAR,
    LINE,
    /** A dashed line to compare with; not in the table. */
    GUIDE
  }

  Series {
    tones = List.copyOf(tones);
    values = List.copyOf(values);
  }
}
