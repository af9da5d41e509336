package vn.motcua.tasklist.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.DayOff;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.calendar.MakeUpDay;

class YearDialogTest {

  private static final HolidayYear YEAR =
      CatalogLoader.shipped().orThrow().holidays().year(2026).orElseThrow();

  @Test
  void whatIsNotChangedIsProposedAsItIs() {
    YearDialog dialog = new YearDialog(YEAR, year -> true);
    dialog.announcedBy("Thông báo thử");

    HolidayYear wished = dialog.wished().orElseThrow();
    assertThat(wished.daysOff()).containsExactlyInAnyOrderElementsOf(YEAR.daysOff());
    assertThat(wished.makeUpDays()).containsExactlyInAnyOrderElementsOf(YEAR.makeUpDays());
    assertThat(wished.source()).isEqualTo("Thông báo thử");
  }

  @Test
  void withoutItsSourceNothingIsProposed() {
    assertThat(new YearDialog(YEAR, year -> true).wished()).isEmpty();
  }

  @Test
  void whatWasTypedIsNotLostByAClickBeside() {
    YearDialog dialog = new YearDialog(YEAR, year -> true);
    assertThat(dialog.isCloseOnOutsideClick()).isFalse();
    assertThat(dialog.isCloseOnEsc()).isFalse();
  }

  @Test
  void aDayThatCannotBeRightIsNotProposed() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    HolidayYear wrong =
        new HolidayYear(
            2026,
            "",
            false,
            List.of(new DayOff(LocalDate.of(2026, 3, 3), Text.vi("Nghỉ thử"), false)),
            List.of(new MakeUpDay(monday, LocalDate.of(2026, 3, 3), false)));
    YearDialog dialog = new YearDialog(wrong, year -> true);
    dialog.announcedBy("Thông báo thử");

    assertThat(dialog.wished()).isEmpty();
  }
}
