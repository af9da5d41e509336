package vn.motcua.local.traffic.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.local.traffic.Cases;

/** Chooses what shall be in process now: early, on time, at risk, overdue and waiting ones. */
final class LiveCases {
  private static final double AT_THE_SHOWN = 0.45;
  private static final double PAUSES = 0.3;
  private static final Duration DAY = Duration.ofHours(8);
  private static final int LONGEST_DAYS = 200;

  private final long seed;
  private final Units units;
  private final WorkingCalendar calendar;
  private final List<Matter> matters;
  private final double[] sums;
  private final List<Unit> communes;
  private final UnitCode shown;

  /**
   * @param shown the commune whose officials can sign in
   */
  LiveCases(
      HistoryPlan plan,
      Units units,
      WorkingCalendar calendar,
      List<Matter> matters,
      UnitCode shown) {
    this.seed = plan.seed();
    this.units = units;
    this.calendar = calendar;
    this.shown = shown;
    this.matters = matters.stream().filter(LiveCases::possible).toList();
    // Rarer procedures, too: a demonstration shows more than the two or three most frequent ones.
    this.sums =
        Draw.sums(this.matters.stream().mapToDouble(known -> Math.sqrt(known.weight())).toArray());
    this.communes =
        units.under(plan.province()).stream()
            .filter(unit -> unit.type() == UnitType.COMMUNE && unit.agencyId() != null)
            .toList();
  }

  /** So many, the first received first. */
  List<LiveCase> choose(int number, Instant now) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(index -> one(index, now))
        .sorted(Comparator.comparing((LiveCase live) -> live.received))
        .toList();
  }

  private LiveCase one(int number, Instant now) {
    Draw draw = Draw.of(seed, "live " + number);
    Matter matter = matters.get(draw.weighted(sums));
    UnitCode commune =
        draw.chance(AT_THE_SHOWN) ? shown : communes.get(draw.below(communes.size())).code();
    UnitCode receiving =
        units
            .resolve(matter.steps().getFirst().unit(), commune, matter.procedure())
            .orElseThrow()
            .code();
    Submission plain = Cases.walkIn(matter.procedure(), receiving, commune, number);
    Submission submission =
        new Submission(
            plain.procedure(),
            plain.channel(),
            receiving,
            commune,
            Names.applicant(number, draw),
            plain.facts(),
            plain.papers(),
            plain.returnWay(),
            RunningDossiers.KEY + number);
    double used = used(draw);
    Instant received = received(matter, used, now, draw);
    int most = Math.max(0, matter.steps().size() - 3);
    int acts = (int) Math.min(most, Math.round(Math.min(used, 1) * draw.between(0.4, 1.1) * most));
    return new LiveCase(submission, matter, received, acts, draw.chance(PAUSES));
  }

  /** Which share of its limit has passed; above 1 it is overdue. */
  private static double used(Draw draw) {
    double kind = draw.between(0, 1);
    if (kind < 0.45) {
      return draw.between(0.05, 0.62);
    }
    if (kind < 0.72) {
      return draw.between(0.68, 0.93);
    }
    return kind < 0.87 ? 0.999 : draw.between(1.02, 1.35);
  }

  private Instant received(Matter matter, double used, Instant now, Draw draw) {
    Duration limit = work(matter.limit(Channel.DIRECT).orElseThrow());
    Duration passed = Duration.ofSeconds((long) (limit.toSeconds() * used));
    if (used > 0.99 && used < 1) {
      Duration notice = DAY.compareTo(limit.dividedBy(2)) < 0 ? DAY : limit.dividedBy(2);
      passed =
          limit.minus(Duration.ofSeconds((long) (notice.toSeconds() * draw.between(0.2, 0.8))));
    }
    return calendar.minusWorkingTime(now, passed);
  }

  private static Duration work(DeadlineRule rule) {
    int amount = Optional.ofNullable(rule.amount()).orElse(1);
    return switch (rule.unit()) {
      case HOUR -> Duration.ofHours(amount);
      case DAY -> DAY.multipliedBy(amount).multipliedBy(5).dividedBy(7);
      case MONTH -> DAY.multipliedBy(21L * amount);
      case YEAR -> DAY.multipliedBy(250L * amount);
      case WORKING_DAY, SAME_DAY, OTHER -> DAY.multipliedBy(amount);
    };
  }

  private static boolean possible(Matter matter) {
    return matter.procedure().channels().contains(Channel.DIRECT)
        && matter
            .limit(Channel.DIRECT)
            .filter(rule ->
                switch (rule.unit()) {
                  case WORKING_DAY, DAY, MONTH ->
                      work(rule).compareTo(DAY.multipliedBy(LONGEST_DAYS)) < 0
                          && work(rule).compareTo(DAY.multipliedBy(2)) > 0;
                  case HOUR, SAME_DAY, YEAR, OTHER -> false;
                })
            .isPresent();
  }
}
