package vn.motcua.tasklist.chart;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.tasklist.chart.Series.Shape;

/**
 * What a chart shows. Begin with {@link #of} (categories across) or {@link #plane} (figures on both
 * axes), then add series.
 *
 * @param label what the chart says, as a sentence for those who do not see it
 * @param categories names of the bars, in order; empty on a plane
 * @param horizontal bars lie, categories go down
 * @param height in CSS pixels
 */
public record ChartModel(
    String label,
    List<String> categories,
    List<Series> series,
    Axis x,
    Axis y,
    boolean horizontal,
    int height) {

  private static final int HEIGHT = 220;

  public ChartModel {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /** Categories across, figures up. */
  public static ChartModel of(String label, String categoryName, List<String> names, Axis y) {
    return new ChartModel(label, names, List.of(), Axis.count(categoryName), y, false, HEIGHT);
  }

  /** Figures across and up. */
  public static ChartModel plane(String label, Axis x, Axis y) {
    return new ChartModel(label, List.of(), List.of(), x, y, false, HEIGHT);
  }

  /** Adds bars of one colour. */
  public ChartModel bars(String name, Tone tone, List<Double> values) {
    return bars(name, List.of(tone), values);
  }

  /** Adds bars, each in its own colour. */
  public ChartModel bars(String name, List<Tone> tones, List<Double> values) {
    return with(new Series(name, Shape.BAR, tones, "", true, values));
  }

  /** Adds bars that stand on those of the other stacked series. */
  public ChartModel stacked(String name, Tone tone, List<Double> values) {
    return with(new Series(name, Shape.BAR, List.of(tone), "all", true, values));
  }

  /** Adds a line over the categories; NaN leaves a gap. */
  public ChartModel line(String name, Tone tone, List<Double> values) {
    return with(new Series(name, Shape.LINE, List.of(tone), "", false, values));
  }

  /** Adds points joined by a line, on a plane. */
  public ChartModel curve(String name, Tone tone, List<Point> points) {
    return with(new Series(name, Shape.LINE, List.of(tone), "", false, pairs(points)));
  }

  /** Adds a dashed line to compare with, on a plane. */
  public ChartModel guide(String name, List<Point> points) {
    return with(new Series(name, Shape.GUIDE, List.of(Tone.GREY), "", false, pairs(points)));
  }

  /** The bars lie: for long names. */
  public ChartModel lying() {
    return new ChartModel(label, categories, series, x, y, true, height);
  }

  /** Another height, in CSS pixels. */
  public ChartModel high(int pixels) {
    return new ChartModel(label, categories, series, x, y, horizontal, pixels);
  }

  /** A place on a plane. */
  public record Point(double x, double y) {}

  private ChartModel with(Series added) {
    List<Series> all = new ArrayList<>(series);
    all.add(added);
    return new ChartModel(label, categories, all, x, y, horizontal, height);
  }

  private static List<List<Double>> pairs(List<Point> points) {
    return points.stream().map(point -> List.of(point.x(), point.y())).toList();
  }
}
