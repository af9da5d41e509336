package vn.motcua.dossiers.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A history whose truth is known: steps with log-normal durations, slow and quick units, some
 * supplements, and a limit that is kept in most cases. Day n of a dossier's life begins 480 working
 * minutes after day n-1.
 */
final class InventedHistory {

  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

  private static final String[][] FLOW = {
    {"receive", "Receive", "desk"},
    {"assign", "Assign", "head"},
    {"examine", "Examine", "specialist"},
    {"decide", "Decide", "approver"},
    {"issue", "Issue", "clerk"}
  };

  private final SplittableRandom random;
  private final int procedures;
  private final int units;

  InventedHistory(long seed, int procedures, int units) {
    this.random = new SplittableRandom(seed);
    this.procedures = procedures;
    this.units = units;
  }

  /** That many dossiers, received one after the other over that many days. */
  List<PastDossier> dossiers(int count, int days) {
    List<PastDossier> all = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      LocalDate accepted = FIRST_DAY.plusDays((long) number * days / count);
      int procedure = Math.min((int) (random.nextExponential() * procedures / 4), procedures - 1);
      all.add(dossier(procedure, random.nextInt(units), accepted));
    }
    return all;
  }

  static String procedure(int number) {
    return "1.%06d".formatted(number);
  }

  static String unit(int number) {
    return "2%04d".formatted(number);
  }

  /** Working minutes of the limit. */
  static double limit(int procedure) {
    return 480 * (3 + procedure % 10);
  }

  private PastDossier dossier(int procedure, int unit, LocalDate accepted) {
    double limit = limit(procedure);
    double pace = 0.6 + 0.8 * unit / Math.max(units - 1, 1);
    List<PastStep> steps = new ArrayList<>();
    List<PastDossier.PastPause> pauses = new ArrayList<>();
    double now = 0;
    double whole = 0;
    for (String[] step : FLOW) {
      boolean examine = step[0].equals("examine");
      double median = limit * (examine ? 0.33 : 0.06) * pace;
      double minutes = median * Math.exp((examine ? 0.6 : 0.4) * random.nextGaussian());
      steps.add(
          new PastStep(step[0], step[1], step[2], unit(unit), now, now + minutes, whole + minutes));
      now += minutes;
      whole += minutes;
      if (examine && random.nextInt(10) == 0) {
        double pause = 480 * (1 + random.nextExponential() * 3);
        pauses.add(new PastDossier.PastPause("supplement", pause));
        whole += pause;
      }
    }
    double[] seenAt = seenAt(now, random.nextDouble() * 480);
    return new PastDossier(
        procedure(procedure),
        unit(unit),
        accepted,
        accepted.plusDays((long) (whole / 480 * 7 / 5) + 1),
        now,
        whole,
        limit,
        steps,
        pauses,
        seenAt,
        seenAt,
        true);
  }

  private static double[] seenAt(double life, double first) {
    List<Double> moments = new ArrayList<>();
    for (double moment = first; moment < life; moment += 480) {
      moments.add(moment);
    }
    return moments.stream().mapToDouble(moment -> moment).toArray();
  }
}
