package vn.motcua.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.calendar.OfficeHours.Season;

/**
 * Limits worked out by hand from the printed calendar, with the reasoning beside them. Whoever
 * finds one wrong has found a mistake in the law as we read it, so it is the expectation that is
 * checked first.
 */
final class WorkedExamplesTest {

  private static final Holidays HOLIDAYS = CatalogLoader.shippedWords().orThrow().holidays();

  @ParameterizedTest(name = "{0}: {1} {2} from {6} to {7}, {8}")
  @CsvFileSource(resources = "/worked-examples.tsv", delimiter = '\t', numLinesToSkip = 1)
  void endsWhereItEndsByHand(
      String id,
      DeadlineUnit unit,
      @Nullable Integer amount,
      @Nullable LocalTime cutoff,
      DayCounting counting,
      @Nullable String hours,
      LocalDateTime received,
      LocalDateTime due,
      String reason) {
    WorkingCalendar calendar = new WorkingCalendar(HOLIDAYS, hours(hours));
    DeadlineRule rule = new DeadlineRule(null, null, amount, unit, cutoff, List.of(), "thử nghiệm");

    Computed computed =
        calendar.due(received.atZone(WorkingCalendar.ZONE), rule, counting).orElseThrow();

    assertThat(computed.at().toLocalDateTime()).as("%s: %s", id, reason).isEqualTo(due);
    assertThat(calendar.dueAt(AnyCalendar.at(received), rule, counting))
        .contains(AnyCalendar.at(due));
  }

  /** Seasons such as {@code 04-16 07:00-11:30 13:30-17:00}, with commas between them. */
  private static OfficeHours hours(@Nullable String seasons) {
    return seasons == null
        ? OfficeHours.DEFAULT
        : new OfficeHours(
            Arrays.stream(seasons.split(", ")).map(WorkedExamplesTest::season).toList());
  }

  private static Season season(String text) {
    String[] part = text.split("[ -]");
    return new Season(
        MonthDay.of(Integer.parseInt(part[0]), Integer.parseInt(part[1])),
        new WorkingHours(
            LocalTime.parse(part[2]),
            LocalTime.parse(part[3]),
            LocalTime.parse(part[4]),
            LocalTime.parse(part[5])));
  }
}
