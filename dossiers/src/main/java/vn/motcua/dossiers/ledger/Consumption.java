package vn.motcua.dossiers.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.Pause;
import vn.motcua.dossiers.ledger.Spans.Span;
import vn.motcua.dossiers.ledger.UnitUse.Level;

/**
 * Where the legal time of a dossier went. Everything is working time from acceptance on, without
 * the pauses; units that had the dossier at the same time each used it, so their sum may be more
 * than what has passed. A sum of budgets never replaces the limit (R18).
 *
 * @param granted the limit with its extension, without pauses; null without a due date
 * @param used what has passed of it
 * @param commune the time in which a commune had the dossier
 * @param province the time in which a unit of the province had it
 * @param between the time in which no official had it: services, transfers, waiting for others
 * @param steps round by round, in the order in which they opened
 * @param units unit by unit, in the order in which they first had it
 */
public record Consumption(
    @Nullable Duration granted,
    Duration used,
    Duration commune,
    Duration province,
    Duration between,
    List<StepUse> steps,
    List<UnitUse> units) {

  public Consumption {
    steps = List.copyOf(steps);
    units = List.copyOf(units);
  }

  /** How much of the granted time has passed; more than 1 when overdue, null without a due date. */
  public @Nullable Double share() {
    return share(used, granted);
  }

  /**
   * Computes it at {@code now}, or at the moment of settling.
   *
   * @param reading the clock, read with the calendar of the competent unit
   * @param steps the rounds of steps, in the order in which they opened
   * @param calendars by which each unit's time is measured
   */
  public static Consumption of(
      ClockReading reading, List<StepSpan> steps, Calendars calendars, Units units, Instant now) {
    Instant begin = reading.acceptedAt();
    if (begin == null) {
      return new Consumption(
          null,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          steps.stream().map(step -> use(step, Duration.ZERO, null)).toList(),
          List.of());
    }
    Instant end = reading.settledAt() == null ? now : reading.settledAt();
    return new Measuring(reading, steps, calendars, units, begin, end).consumption();
  }

  private static StepUse use(StepSpan step, Duration used, @Nullable Duration granted) {
    return new StepUse(step, used, share(used, granted), share(used, step.budget()));
  }

  private static @Nullable Double share(Duration part, @Nullable Duration whole) {
    return whole == null || !whole.isPositive()
        ? null
        : (double) part.toMillis() / whole.toMillis();
  }

  /** One dossier being measured between its acceptance and its end. */
  private record Measuring(
      ClockReading reading,
      List<StepSpan> rounds,
      Calendars calendars,
      Units units,
      Instant begin,
      Instant end) {

    Consumption consumption() {
      Duration granted = reading.granted();
      Spans paused = Spans.union(reading.pauses().stream().map(this::span).toList());
      Spans running = Spans.union(List.of(new Span(begin, end))).without(paused);
      List<StepUse> steps = new ArrayList<>();
      Map<UnitCode, List<Span>> byUnit = new LinkedHashMap<>();
      Map<Level, List<Span>> byLevel = new LinkedHashMap<>();
      List<Span> held = new ArrayList<>();
      for (StepSpan round : rounds) {
        Span span = clipped(round.from(), round.until());
        Duration used =
            Spans.union(List.of(span)).without(paused).working(calendars.of(round.unit()));
        steps.add(use(round, used, granted));
        byUnit.computeIfAbsent(round.unit(), unit -> new ArrayList<>()).add(span);
        byLevel.computeIfAbsent(level(round.unit()), level -> new ArrayList<>()).add(span);
        held.add(span);
      }
      List<UnitUse> uses = new ArrayList<>();
      byUnit.forEach((unit, spans) -> {
        Duration used = Spans.union(spans).without(paused).working(calendars.of(unit));
        uses.add(new UnitUse(unit, level(unit), used, share(used, granted)));
      });
      return new Consumption(
          granted,
          running.working(reading.calendar()),
          of(byLevel.getOrDefault(Level.COMMUNE, List.of()), paused),
          of(byLevel.getOrDefault(Level.PROVINCE, List.of()), paused),
          running.without(Spans.union(held)).working(reading.calendar()),
          steps,
          uses);
    }

    private Duration of(List<Span> spans, Spans paused) {
      return Spans.union(spans).without(paused).working(reading.calendar());
    }

    private Span span(Pause pause) {
      return clipped(pause.from(), pause.until());
    }

    private Span clipped(Instant from, @Nullable Instant until) {
      Instant last = until == null || until.isAfter(end) ? end : until;
      return new Span(from.isBefore(begin) ? begin : from, last);
    }

    private Level level(UnitCode code) {
      return units
          .find(code)
          .filter(unit -> unit.type() == UnitType.COMMUNE)
          .map(unit -> Level.COMMUNE)
          .orElse(Level.PROVINCE);
    }
  }
}
