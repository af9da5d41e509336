package vn.motcua.dossiers.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns, calibrates and tries the forecast on three parts of the history that follow one another:
 * learnt from dossiers settled before the first day, calibrated on those received until the second,
 * tried on those received after it. A forecast is made as the dossier stood at 10:00 of each
 * working day. The newest dossiers are left out as long as many of their time are still in process:
 * those that have ended already would be the quick ones only.
 */
final class Backtest {

  /** With fewer ended dossiers nothing is forecast. */
  static final int ENOUGH = 60;

  private static final int SNAPSHOTS = 40_000;
  private static final int BINS = 10;

  /**
   * What came of it.
   *
   * @param model learnt from the whole history
   * @param calibration as found on the second part
   * @param figures as found on the third part; null where it was too small
   */
  record Result(ForecastModel model, Calibration calibration, @Nullable Figures figures) {}

  private record Seen(PastDossier past, int number) {}

  private Backtest() {}

  /** Empty where the history is too small to say anything. */
  static Optional<Result> run(List<PastDossier> history) {
    if (history.size() < ENOUGH) {
      return Optional.empty();
    }
    List<PastDossier> whole = complete(history);
    LocalDate first = whole.get((int) (whole.size() * 0.6)).accepted();
    LocalDate second = whole.get((int) (whole.size() * 0.8)).accepted();
    List<PastDossier> learnt =
        history.stream().filter(past -> past.settled().isBefore(first)).toList();
    List<Seen> between = seen(whole, first, second);
    List<Seen> last = seen(whole, second, LocalDate.MAX);
    ForecastModel newest = Training.of(history);
    if (learnt.size() < ENOUGH || between.size() < ENOUGH || last.size() < ENOUGH) {
      return Optional.of(new Result(newest, Calibration.NONE, null));
    }
    ForecastModel model = Training.of(learnt);
    Calibration calibration = Calibration.fit(tried(between, model));
    return Optional.of(
        new Result(newest, calibration, figures(learnt, between, last, model, calibration)));
  }

  private static Figures figures(
      List<PastDossier> learnt,
      List<Seen> between,
      List<Seen> last,
      ForecastModel model,
      Calibration calibration) {
    double rate =
        between.stream().filter(seen -> seen.past().late()).count() / (double) between.size();
    ElapsedShare elapsed = ElapsedShare.fit(between.stream().map(Backtest::elapsed).toList());
    List<Calibration.Tried> tried =
        tried(last, model).stream()
            .map(one -> new Calibration.Tried(calibration.of(one.forecast()), one.late()))
            .toList();
    List<PastDossier> dossiers = last.stream().map(Seen::past).distinct().toList();
    return new Figures(
        learnt.stream().map(PastDossier::accepted).min(Comparator.naturalOrder()).orElseThrow(),
        learnt.stream().map(PastDossier::settled).max(Comparator.naturalOrder()).orElseThrow(),
        dossiers.getFirst().accepted(),
        dossiers.getLast().accepted(),
        learnt.size(),
        dossiers.size(),
        last.size(),
        tried.stream().filter(Calibration.Tried::late).count() / (double) tried.size(),
        brier(tried),
        brier(tried.stream().map(one -> new Calibration.Tried(rate, one.late())).toList()),
        brier(
            last.stream()
                .map(Backtest::elapsed)
                .map(one -> new Calibration.Tried(elapsed.of(one.forecast()), one.late()))
                .toList()),
        coverage(last, model, 0.5),
        coverage(last, model, 0.9),
        learnt.stream().filter(PastDossier::synthetic).count() / (double) learnt.size(),
        reliability(tried));
  }

  /** By day of acceptance, without the days of which much has not ended yet. */
  private static List<PastDossier> complete(List<PastDossier> history) {
    List<PastDossier> sorted =
        history.stream().sorted(Comparator.comparing(PastDossier::accepted)).toList();
    LocalDate today =
        history.stream().map(PastDossier::settled).max(Comparator.naturalOrder()).orElseThrow();
    long[] days =
        sorted.stream()
            .mapToLong(past -> past.settled().toEpochDay() - past.accepted().toEpochDay())
            .sorted()
            .toArray();
    long longest = days[(int) (days.length * 0.99)];
    long span = today.toEpochDay() - sorted.getFirst().accepted().toEpochDay();
    LocalDate until = today.minusDays(Math.min(longest, span / 3));
    List<PastDossier> whole =
        sorted.stream().filter(past -> past.accepted().isBefore(until)).toList();
    return whole.isEmpty() ? sorted : whole;
  }

  private static List<Seen> seen(List<PastDossier> whole, LocalDate from, LocalDate until) {
    List<Seen> all = new ArrayList<>();
    for (PastDossier past : whole) {
      if (!past.accepted().isBefore(from)
          && past.accepted().isBefore(until)
          && !Double.isNaN(past.limit())) {
        for (int number = 0; number < past.seenAt().length; number++) {
          if (past.seenAt()[number] <= past.limit()) {
            all.add(new Seen(past, number));
          }
        }
      }
    }
    int every = all.size() / SNAPSHOTS + 1;
    return every == 1
        ? all
        : IntStream.range(0, all.size())
            .filter(number -> number % every == 0)
            .mapToObj(all::get)
            .toList();
  }

  private static List<Calibration.Tried> tried(List<Seen> snapshots, ForecastModel model) {
    return snapshots.parallelStream()
        .map(seen ->
            new Calibration.Tried(
                model.probability(seen.past().at(seen.past().seenAt()[seen.number()])),
                seen.past().late()))
        .toList();
  }

  private static Calibration.Tried elapsed(Seen seen) {
    PastDossier past = seen.past();
    return new Calibration.Tried(past.seenAt()[seen.number()] / past.limit(), past.late());
  }

  private static double brier(List<Calibration.Tried> tried) {
    return tried.stream()
        .mapToDouble(one -> Math.pow(one.forecast() - (one.late() ? 1 : 0), 2))
        .average()
        .orElse(Double.NaN);
  }

  /** The share of snapshots whose dossier was settled by the moment named with that certainty. */
  private static double coverage(List<Seen> snapshots, ForecastModel model, double certainty) {
    int every = snapshots.size() / 4000 + 1;
    return IntStream.range(0, snapshots.size())
        .filter(number -> number % every == 0)
        .mapToObj(snapshots::get)
        .mapToDouble(seen -> {
          PastDossier past = seen.past();
          Outlook outlook = model.outlook(past.at(past.seenAt()[seen.number()]));
          double rest = past.wholeLife() - past.wholeSeenAt()[seen.number()];
          return rest <= outlook.whole().quantile(certainty) ? 1 : 0;
        })
        .average()
        .orElse(Double.NaN);
  }

  private static List<ReliabilityBin> reliability(List<Calibration.Tried> tried) {
    int[] count = new int[BINS];
    int[] late = new int[BINS];
    double[] forecast = new double[BINS];
    for (Calibration.Tried one : tried) {
      int bin = Math.min((int) (one.forecast() * BINS), BINS - 1);
      count[bin]++;
      late[bin] += one.late() ? 1 : 0;
      forecast[bin] += one.forecast();
    }
    return IntStream.range(0, BINS)
        .filter(bin -> count[bin] > 0)
        .mapToObj(bin ->
            new ReliabilityBin(
                bin / (double) BINS,
                (bin + 1) / (double) BINS,
                count[bin],
                forecast[bin] / count[bin],
                late[bin] / (double) count[bin]))
        .toList();
  }
}
