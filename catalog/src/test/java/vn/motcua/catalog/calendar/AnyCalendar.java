package vn.motcua.catalog.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Text;

/** What properties are tried with: calendars, minutes and limits of the years 2020 to 2030. */
public final class AnyCalendar extends DomainContextBase {

  static final LocalDateTime BEGIN = LocalDate.of(2020, 1, 1).atStartOfDay();
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2030;
  private static final int ELEVEN_YEARS = 11 * 365 * 24 * 60;

  private static final List<Pair> PAIRS = pairs();

  /** One calendar twice. */
  record Pair(String name, WorkingCalendar fast, SlowCalendar slow) {

    static Pair of(String name, Holidays holidays, OfficeHours hours) {
      return new Pair(
          name, new WorkingCalendar(holidays, hours), new SlowCalendar(holidays, hours));
    }

    boolean sameHoursAllYear() {
      return fast.hours().seasons().size() == 1;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Public for jqwik. */
  public AnyCalendar() {}

  @Provide
  Arbitrary<Pair> calendar() {
    return Arbitraries.of(PAIRS).withoutEdgeCases();
  }

  @Provide
  Arbitrary<LocalDateTime> minute() {
    Arbitrary<LocalDateTime> anywhere =
        Arbitraries.integers().between(0, ELEVEN_YEARS).map(BEGIN::plusMinutes);
    Arbitrary<LocalDateTime> onTheEdge =
        Combinators.combine(
                Arbitraries.integers().between(0, ELEVEN_YEARS / 1440),
                Arbitraries.of(0, 419, 420, 421, 450, 689, 690, 691, 720, 779, 780, 809, 810),
                Arbitraries.of(0, 0, 90, 210))
            .as((day, minute, more) -> BEGIN.plusDays(day).plusMinutes(minute + more));
    return Arbitraries.oneOf(anywhere, onTheEdge).withoutEdgeCases();
  }

  @Provide
  Arbitrary<DeadlineRule> rule() {
    Arbitrary<@Nullable LocalTime> cutoff =
        Arbitraries.of(LocalTime.of(15, 0), LocalTime.of(16, 30)).injectNull(0.5);
    return Combinators.combine(
            Arbitraries.of(DeadlineUnit.class).filter(unit -> unit != DeadlineUnit.OTHER),
            Arbitraries.integers().between(1, 30),
            cutoff)
        .as(AnyCalendar::rule)
        .withoutEdgeCases();
  }

  static DeadlineRule rule(DeadlineUnit unit, int amount, @Nullable LocalTime cutoff) {
    Integer counted =
        switch (unit) {
          case SAME_DAY, OTHER -> null;
          case YEAR -> 1 + amount % 3;
          default -> amount;
        };
    return new DeadlineRule(null, null, counted, unit, cutoff, List.of(), "thử nghiệm");
  }

  static Instant at(LocalDateTime local) {
    return local.atZone(WorkingCalendar.ZONE).toInstant();
  }

  private static List<Pair> pairs() {
    Holidays shipped = CatalogLoader.shippedWords().orThrow().holidays();
    OfficeHours seasons =
        new OfficeHours(
            List.of(
                season(4, 16, "07:00", "11:30", "13:30", "17:00"),
                season(10, 16, "07:30", "12:00", "13:00", "16:45")));
    OfficeHours noLunch =
        new OfficeHours(List.of(season(1, 1, "08:00", "12:00", "12:00", "17:30")));
    List<Pair> pairs = new ArrayList<>();
    pairs.add(Pair.of("shipped", shipped, OfficeHours.DEFAULT));
    pairs.add(Pair.of("shipped by season", shipped, seasons));
    Random random = new Random(4);
    for (int number = 0; number < 6; number++) {
      Holidays holidays = holidays(random);
      pairs.add(Pair.of("all year " + number, holidays, OfficeHours.DEFAULT));
      pairs.add(Pair.of("seasons " + number, holidays, seasons));
      pairs.add(Pair.of("no lunch " + number, holidays, noLunch));
    }
    return pairs;
  }

  private static OfficeHours.Season season(
      int month, int day, String open, String lunch, String afternoon, String close) {
    return new OfficeHours.Season(
        MonthDay.of(month, day),
        new WorkingHours(
            LocalTime.parse(open),
            LocalTime.parse(lunch),
            LocalTime.parse(afternoon),
            LocalTime.parse(close)));
  }

  private static Holidays holidays(Random random) {
    List<HolidayYear> years = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      List<DayOff> off = new ArrayList<>();
      LocalDate begin = LocalDate.of(year, 1, 1);
      LocalDate tet = begin.plusDays(20 + random.nextInt(30));
      tet.datesUntil(tet.plusDays(5 + random.nextInt(5))).forEach(day -> off.add(off(day)));
      random.ints(9, 60, 365).distinct().forEach(day -> off.add(off(begin.plusDays(day))));
      List<MakeUpDay> madeUp =
          random
              .ints(4, 0, 365)
              .mapToObj(begin::plusDays)
              .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || random.nextInt(3) == 0)
              .filter(day -> off.stream().noneMatch(other -> other.date().equals(day)))
              .distinct()
              .map(day -> new MakeUpDay(day, tet, false))
              .toList();
      years.add(new HolidayYear(year, "thử", false, off, madeUp));
    }
    return new Holidays(years);
  }

  private static DayOff off(LocalDate day) {
    return new DayOff(day, new Text("Nghỉ", "Off"), false);
  }
}
