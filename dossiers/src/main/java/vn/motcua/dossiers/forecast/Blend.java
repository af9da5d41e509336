package vn.motcua.dossiers.forecast;

import java.util.List;

/**
 * What is known of the near and, the less that is, of the wider surroundings: distributions blended
 * by weight.
 *
 * @param parts the weights add up to one
 */
record Blend(List<Part> parts) implements Remaining {

  /** So many observations of a place weigh as much as all that is known of its surroundings. */
  private static final double PRIOR = 15;

  /** How much a time is reckoned with that is longer than every one seen. */
  private static final double UNSEEN = 0.004;

  /** The longer it has lasted, the longer it will: power of the tail beyond everything seen. */
  private static final double TAIL = 1.5;

  /**
   * One distribution of the blend.
   *
   * @param scale what its times are multiplied with
   */
  record Part(Durations durations, double scale, double weight) {}

  /** One distribution before it is weighed. */
  record Level(Durations durations, double scale) {}

  /** Blends from the nearest to the widest; levels without observations are left out. */
  static Blend of(List<Level> nearestFirst) {
    List<Level> seen = nearestFirst.stream().filter(level -> level.durations().seen() > 0).toList();
    Part[] parts = new Part[seen.size()];
    double left = 1;
    for (int number = 0; number < parts.length; number++) {
      Level level = seen.get(number);
      int n = level.durations().seen();
      double weight = number == parts.length - 1 ? left : left * n / (n + PRIOR);
      parts[number] = new Part(level.durations(), level.scale(), weight);
      left -= weight;
    }
    return new Blend(List.of(parts));
  }

  @Override
  public double above(double minutes) {
    if (minutes < 0) {
      return 1;
    }
    double sum = 0;
    for (Part part : parts) {
      sum += part.weight * part.durations.above(minutes / part.scale);
    }
    return sum;
  }

  /** What is left of it after so many minutes have passed. */
  Remaining after(double spent) {
    double survived = above(spent);
    double unseen = UNSEEN / (UNSEEN + survived);
    double base = Math.max(spent, 10);
    return minutes -> {
      if (minutes < 0) {
        return 1;
      }
      double seen = survived == 0 ? 0 : above(spent + minutes) / survived;
      return (1 - unseen) * seen + unseen * Math.pow(base / (base + minutes), TAIL);
    };
  }
}
