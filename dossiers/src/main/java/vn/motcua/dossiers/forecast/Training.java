package vn.motcua.dossiers.forecast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Learns a {@link ForecastModel} from ended dossiers. */
final class Training {

  /** Share of the limit most dossiers take: turns a typical life into a scale. */
  private static final double USUAL_SHARE = 0.6;

  private final Places.Gathering steps = new Places.Gathering();
  private final Places.Gathering rests = new Places.Gathering();
  private final Places.Gathering wholeRests = new Places.Gathering();
  private final Map<String, Durations.Gathered> pauses = new HashMap<>();
  private final Map<StepKey, Map<String, Double>> loads = new HashMap<>();
  private final Map<String, Double> scales;
  private final double usualScale;

  private Training(Collection<PastDossier> history) {
    Map<String, List<Double>> lives = new HashMap<>();
    history.forEach(
        past -> lives.computeIfAbsent(past.procedure(), key -> new ArrayList<>()).add(past.life()));
    scales = new HashMap<>();
    lives.forEach((procedure, some) -> scales.put(procedure, scale(some)));
    usualScale = scale(history.stream().map(PastDossier::life).toList());
  }

  /** Learns; the same history gives the same model. */
  static ForecastModel of(Collection<PastDossier> history) {
    Training training = new Training(history);
    history.forEach(training::means);
    history.forEach(training::deviations);
    List.of(training.steps, training.rests, training.wholeRests)
        .forEach(Places.Gathering::paceKnown);
    history.forEach(training::times);
    return training.model();
  }

  private void means(PastDossier past) {
    for (PastStep step : before(past)) {
      steps.mean(past.procedure(), step.element(), duration(step));
      rests.mean(past.procedure(), step.element(), past.life() - step.until());
      wholeRests.mean(past.procedure(), step.element(), past.wholeLife() - step.wholeUntil());
    }
  }

  private void deviations(PastDossier past) {
    for (PastStep step : before(past)) {
      String procedure = past.procedure();
      String element = step.element();
      steps.deviation(procedure, element, step.unit(), duration(step));
      rests.deviation(procedure, element, past.unit(), past.life() - step.until());
      wholeRests.deviation(procedure, element, past.unit(), past.wholeLife() - step.wholeUntil());
    }
  }

  private void times(PastDossier past) {
    double scale =
        Double.isNaN(past.limit())
            ? scales.getOrDefault(past.procedure(), usualScale)
            : Math.max(past.limit(), 30);
    rest(past, Standing.EndedStep.NONE, past.life(), past.wholeLife(), scale);
    for (PastStep step : before(past)) {
      steps.time(
          past.procedure(),
          step.element(),
          step.kind(),
          step.role(),
          step.unit(),
          duration(step),
          scale);
      rest(
          past,
          new Standing.EndedStep(step.element(), step.kind(), step.role(), 0),
          past.life() - step.until(),
          past.wholeLife() - step.wholeUntil(),
          scale);
      loads(past, step);
    }
    past.pauses()
        .forEach(pause ->
            pauses
                .computeIfAbsent(pause.reason(), key -> new Durations.Gathered(2000))
                .add(pause.minutes(), new SplittableRandom(pauses.size())));
  }

  private void rest(
      PastDossier past, Standing.EndedStep ended, double rest, double wholeRest, double scale) {
    rests.time(
        past.procedure(),
        ended.element(),
        ended.kind(),
        ended.role(),
        past.unit(),
        Math.max(rest, 0),
        scale);
    wholeRests.time(
        past.procedure(),
        ended.element(),
        ended.kind(),
        ended.role(),
        past.unit(),
        Math.max(wholeRest, 0),
        scale);
  }

  /** Minutes that later steps of the competent unit took, by role; a share of the rest at last. */
  private void loads(PastDossier past, PastStep step) {
    Map<String, Double> byRole =
        loads.computeIfAbsent(StepKey.of(past.procedure(), step.element()), key -> new HashMap<>());
    byRole.merge("", Math.max(past.life() - step.until(), 0), Double::sum);
    for (PastStep later : past.steps()) {
      if (later.from() >= step.until()
          && later.from() < past.life()
          && later.unit().equals(past.unit())) {
        byRole.merge(
            later.role(), Math.min(later.until(), past.life()) - later.from(), Double::sum);
      }
    }
  }

  private ForecastModel model() {
    Map<String, Durations> sorted = new HashMap<>();
    pauses.forEach((reason, some) -> sorted.put(reason, some.sorted()));
    Map<StepKey, Map<String, Double>> shares = new HashMap<>();
    loads.forEach((key, byRole) -> {
      double all = byRole.getOrDefault("", 0.0);
      Map<String, Double> share = new HashMap<>();
      byRole.forEach((role, minutes) -> {
        if (!role.isEmpty() && all > 0 && minutes > 0) {
          share.put(role, Math.min(minutes / all, 1));
        }
      });
      shares.put(key, share);
    });
    return new ForecastModel(
        steps.done(),
        rests.done(),
        wholeRests.done(),
        Map.copyOf(sorted),
        Map.copyOf(shares),
        Map.copyOf(scales),
        usualScale);
  }

  private static List<PastStep> before(PastDossier past) {
    return past.steps().stream().filter(step -> step.until() <= past.life() + 1).toList();
  }

  private static double duration(PastStep step) {
    return Math.max(step.until() - step.from(), 0);
  }

  private static double scale(List<Double> lives) {
    double[] sorted = lives.stream().mapToDouble(life -> life).sorted().toArray();
    double median = sorted.length == 0 ? 5 * 480 : sorted[sorted.length / 2];
    return Math.max(median / USUAL_SHARE, 30);
  }
}
