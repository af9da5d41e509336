package vn.motcua.dossiers.forecast;

/** A distribution of the working minutes something still takes. */
@FunctionalInterface
interface Remaining {

  /** Nothing left. */
  Remaining NOTHING = minutes -> minutes < 0 ? 1 : 0;

  /** The probability that it takes longer. */
  double above(double minutes);

  /** A time that is exceeded in fewer than one case of 200. */
  default double longest() {
    double minutes = 15;
    while (above(minutes) > 0.005 && minutes < 4e6) {
      minutes *= 1.5;
    }
    return minutes;
  }

  /** The time that is exceeded in one case of two. */
  default double median() {
    double low = 0;
    double high = 15;
    while (above(high) > 0.5 && high < 4e6) {
      low = high;
      high *= 2;
    }
    for (int round = 0; round < 10; round++) {
      double middle = (low + high) / 2;
      if (above(middle) > 0.5) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The mean, as far as one case of 200. */
  default double mean() {
    int cells = 32;
    double cell = longest() / cells;
    double sum = above(0) / 2;
    for (int number = 1; number < cells; number++) {
      sum += above(number * cell);
    }
    return sum * cell;
  }
}
