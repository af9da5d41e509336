package vn.motcua.tasklist.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.calendar.WorkingCalendar;

class OfficeDaysTest {

  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.of(CatalogLoader.shipped().orThrow().holidays());

  @Test
  void weekendsAndHolidaysAreClosed() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    OfficeDays week = OfficeDays.of(CALENDAR, monday, monday.plusDays(6));
    assertThat(week.first()).isEqualTo(monday.toEpochDay());
    assertThat(week.days()).isEqualTo("0.000..");
    assertThat(week.hours()).containsExactly(List.of(420, 690, 810, 1020));
  }

  @Test
  void momentsAreMinutesOfTheVietnameseWallClock() {
    LocalDateTime seven = LocalDateTime.of(2026, 11, 23, 7, 0);
    assertThat(LocalMinutes.of(seven.atZone(WorkingCalendar.ZONE).toInstant()))
        .isEqualTo(LocalMinutes.of(seven));
    assertThat(LocalMinutes.local(LocalMinutes.of(seven))).isEqualTo(seven);
  }
}
