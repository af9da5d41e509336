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
}
