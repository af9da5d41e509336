package vn.motcua.dossiers.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.clock.LegalClockTest.at;
import static vn.motcua.dossiers.clock.LegalClockTest.shippedCalendar;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.calendar.DayCounting;
import vn.motcua.catalog.calendar.WorkingCalendar;

/** Whole clocks worked out by hand from the printed calendar, with the reasoning beside them. */
class WorkedExamplesTest {

  private static final WorkingCalendar CALENDAR = shippedCalendar();

  @ParameterizedTest(name = "{0}: {1} {2}, {8}")
  @CsvFileSource(
      resources = "/worked-examples.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      maxCharsPerColumn = 1000)
  void theClockStandsWhereItStandsByHand(
      String id,
      DeadlineUnit unit,
      @Nullable Integer amount,
      @Nullable LocalTime cutoff,
      DayCounting counting,
      RestartPolicy afterSupplement,
      String facts,
      String due,
      String reason) {
    DeadlineRule rule = new DeadlineRule(null, null, amount, unit, cutoff, List.of(), "thử nghiệm");
    List<ClockFact> recorded =
        Arrays.stream(facts.split("; ")).map(WorkedExamplesTest::fact).toList();

    ClockReading reading =
        LegalClock.fold(rule, recorded, CALENDAR, new ClockPolicy(afterSupplement, counting));

    assertThat(reading.dueAt()).as("%s: %s", id, reason).isEqualTo(at(due));
  }

  /** A fact such as {@code stopped 2026-03-03T08:00 supplement}. */
  private static ClockFact fact(String text) {
    String[] word = text.split(" ");
    return switch (word[0]) {
      case "accepted" -> ClockFact.accepted(at(word[1]));
      case "stopped" -> ClockFact.stopped(at(word[1]), word[2]);
      case "resumed" -> ClockFact.resumed(at(word[1]), word[2]);
      case "restarted" -> ClockFact.restarted(at(word[1]));
      case "extended" -> ClockFact.extended(at(word[1]), at(word[2]), "đang xác minh");
      case "settled" -> ClockFact.settled(at(word[1]));
      case "returned" -> ClockFact.returned(at(word[1]));
      default -> throw new IllegalArgumentException(text);
    };
  }
}
