package vn.motcua.dossiers.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of a dossier in process how long it still takes: what is left of the present step, given how
 * long it has lasted, and everything after it, both from the ended steps before. Pure and
 * immutable.
 *
 * @see "docs/decisions/0028-forecast.md"
 */
final class ForecastModel {

  /** Median of a pause nothing is known of: three working days. */
  private static final double UNKNOWN_PAUSE = 3 * 480;

  private final Places steps;
  private final Places rests;
  private final Places wholeRests;
  private final Map<String, Durations> pauses;
  private final Map<StepKey, Map<String, Double>> loads;
  private final Map<String, Double> scales;
  private final double usualScale;

  ForecastModel(
      Places steps,
      Places rests,
      Places wholeRests,
      Map<String, Durations> pauses,
      Map<StepKey, Map<String, Double>> loads,
      Map<String, Double> scales,
      double usualScale) {
    this.steps = steps;
    this.rests = rests;
    this.wholeRests = wholeRests;
    this.pauses = pauses;
    this.loads = loads;
    this.scales = scales;
    this.usualScale = usualScale;
  }

  /** Everything about a dossier in process. */
  Outlook outlook(Standing standing) {
    Way way = way(standing);
    Spread running = Spread.of(way.step(), way.rest());
    Remaining pause = pause(standing);
    Remaining wholeStep = pause == Remaining.NOTHING ? way.step() : sum(pause, way.step());
    Spread whole = Spread.of(wholeStep, way.wholeRest());
    return new Outlook(
        probability(standing, way),
        running,
        whole,
        way.open(),
        way.typicalStep(),
        way.rest().median(),
        steps.seen(standing.procedure(), way.element()),
        loads(standing, way, running));
  }

  /** Only the probability of a breach, before calibration; NaN without a limit. */
  double probability(Standing standing) {
    return probability(standing, way(standing));
  }

  private static double probability(Standing standing, Way way) {
    if (Double.isNaN(standing.left())) {
      return Double.NaN;
    }
    return standing.overdue() ? 1 : Spread.above(way.step(), way.rest(), standing.left());
  }

  /** The way ahead; where several steps wait at once, the longest of their ways. */
  private Way way(Standing standing) {
    Way longest = null;
    for (Standing.OpenStep open : standing.open()) {
      Way way = way(standing, open);
      if (longest == null || way.length() > longest.length()) {
        longest = way;
      }
    }
    return longest != null ? longest : between(standing);
  }

  private Way way(Standing standing, Standing.OpenStep open) {
    double scale = scale(standing);
    String procedure = standing.procedure();
    Blend step = steps.at(procedure, open.element(), open.kind(), open.role(), open.unit(), scale);
    return new Way(
        open,
        open.element(),
        step.after(open.spent()),
        rests.at(procedure, open.element(), open.kind(), open.role(), standing.unit(), scale),
        wholeRests.at(procedure, open.element(), open.kind(), open.role(), standing.unit(), scale),
        step.median());
  }

  /** Between two steps the way since the last one goes on. */
  private Way between(Standing standing) {
    Standing.EndedStep ended = standing.ended();
    double scale = scale(standing);
    Blend rest =
        rests.at(
            standing.procedure(),
            ended.element(),
            ended.kind(),
            ended.role(),
            standing.unit(),
            scale);
    Blend whole =
        wholeRests.at(
            standing.procedure(),
            ended.element(),
            ended.kind(),
            ended.role(),
            standing.unit(),
            scale);
    return new Way(
        null,
        ended.element(),
        Remaining.NOTHING,
        rest.after(ended.ago()),
        whole.after(ended.ago()),
        0);
  }

  private Remaining pause(Standing standing) {
    if (standing.pausedFor().isEmpty()) {
      return Remaining.NOTHING;
    }
    Durations seen = pauses.getOrDefault(standing.pausedFor(), Durations.NONE);
    if (seen.seen() == 0) {
      return minutes -> minutes < 0 ? 1 : Math.pow(0.5, minutes / UNKNOWN_PAUSE);
    }
    return Blend.of(List.of(new Blend.Level(seen, 1))).after(standing.paused());
  }

  private List<Outlook.Load> loads(Standing standing, Way way, Spread running) {
    double all = Math.max(running.mean(), 1);
    double rest = Math.min(way.rest().mean(), all);
    List<Outlook.Load> found = new ArrayList<>();
    Standing.OpenStep open = way.open();
    if (open != null) {
      found.add(new Outlook.Load(open.role(), open.unit(), (all - rest) / all));
    }
    loads
        .getOrDefault(StepKey.of(standing.procedure(), way.element()), Map.of())
        .forEach((role, share) ->
            found.add(new Outlook.Load(role, standing.unit(), share * rest / all)));
    return found;
  }

  private double scale(Standing standing) {
    return Double.isNaN(standing.limit())
        ? scales.getOrDefault(standing.procedure(), usualScale)
        : Math.max(standing.limit(), 30);
  }

  private static Remaining sum(Remaining first, Remaining then) {
    Spread sum = Spread.of(first, then);
    return sum::above;
  }

  private record Way(
      Standing.@Nullable OpenStep open,
      String element,
      Remaining step,
      Remaining rest,
      Remaining wholeRest,
      double typicalStep) {

    double length() {
      return step.longest() + rest.longest();
    }
  }
}
