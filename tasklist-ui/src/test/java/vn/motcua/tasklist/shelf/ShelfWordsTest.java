package vn.motcua.tasklist.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.ReturnWay;
import vn.motcua.dossiers.shelf.Shelf;
import vn.motcua.dossiers.shelf.ShelfCounts;
import vn.motcua.dossiers.shelf.ShelfRow;
import vn.motcua.dossiers.shelf.ShelfRow.Counting;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.KeysetPages;

/** What the lists of a unit's own dossiers say. */
class ShelfWordsTest {

  /** Ten o'clock on a Monday in Vietnam. */
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

  private static final UnitCode COMMUNE = new UnitCode("20242");

  private final ShelfWords words =
      new ShelfWords(WorkingCalendar.of(Holidays.none()), Clock.fixed(NOW, ZoneOffset.UTC));
  private final ShelfGrid grid = new ShelfGrid(words, row -> "");

  @ParameterizedTest
  @EnumSource(Shelf.class)
  void theAddressNamesTheTab(Shelf shelf) {
    assertThat(ShelfWords.shelf(ShelfWords.address(shelf))).isEqualTo(shelf);
    assertThat(ShelfWords.address(shelf)).matches("[a-z-]+");
  }

  @Test
  void anAddressThatNamesNoneShowsWhatWaitsForTheApplicant() {
    assertThat(ShelfWords.shelf("gi-do")).isEqualTo(Shelf.SUPPLEMENT);
  }

  @Test
  void anApplicantIsWaitedForInWorkingTimeAndRedOnceTheTermIsOver() {
    ClockFace face = words.face(Shelf.SUPPLEMENT, row("2026-11-20T03:00:00Z", "2026-12-20"));
    assertThat(face.words()).isEqualTo("Chờ 1 ngày");
    assertThat(face.tone()).isEqualTo("paused");

    ClockFace late = words.face(Shelf.OBLIGATION, row("2026-10-20T03:00:00Z", "2026-11-20"));
    assertThat(late.words()).isEqualTo("Quá hạn chờ 1 ngày");
    assertThat(late.tone()).isEqualTo("overdue");
  }

  @Test
  void whoWasAskedThisMinuteHasJustBegunToWait() {
    assertThat(words.face(Shelf.SUPPLEMENT, row(NOW.toString(), "2026-12-23")).words())
        .isEqualTo("Mới chờ");
  }

  @Test
  void aRowSaysWhatBecomesOfTheLimitAndHowTheResultIsHandedOver() {
    ShelfRow row = row("2026-11-20T03:00:00Z", "2026-12-20");

    assertThat(ShelfWords.note(Shelf.SUPPLEMENT, row)).contains("tính lại từ đầu");
    assertThat(ShelfWords.note(Shelf.TO_RETURN, row)).isEqualTo("Qua bưu chính");
    assertThat(ShelfWords.note(Shelf.RECEIVED_TODAY, row)).isEqualTo("Yêu cầu bổ sung");
    assertThat(words.since(row)).isEqualTo("20/11 10:00");
    assertThat(words.until(row)).isEqualTo("20/12/2026");
  }

  @Test
  void theColumnsAreNamedByWhatTheListIsAbout() {
    show(Shelf.SUPPLEMENT);
    assertThat(headers())
        .containsExactly("Đã chờ", "Hồ sơ", "Thủ tục", "Chờ từ", "Chờ đến", "Thời hạn giải quyết");
    show(Shelf.IN_PROCESS);
    assertThat(headers()).containsExactly("Thời hạn", "Hồ sơ", "Thủ tục", "Tiếp nhận", "Hẹn trả");

    grid.setRoom(390);
    assertThat(headers()).isEmpty();
    assertThat(grid.hasClassName("queue-cards")).isTrue();
  }

  @Test
  void aNumberThatWasNotCountedToItsEndSaysSo() {
    ShelfCounts counts =
        new ShelfCounts(Map.of(Shelf.IN_PROCESS, ShelfCounts.MOST, Shelf.TO_RETURN, 999));

    assertThat(ShelfTabs.number(Shelf.IN_PROCESS, counts)).isEqualTo("999+");
    assertThat(ShelfTabs.number(Shelf.TO_RETURN, counts)).isEqualTo("999");
    assertThat(ShelfTabs.number(Shelf.OBLIGATION, counts)).isEqualTo("0");
  }

  private void show(Shelf shelf) {
    grid.show(
        shelf,
        new ShelfCounts(Map.of()),
        new KeysetPages<>((after, most) -> new KeysetPages.Page<>(List.of(), null)));
  }

  private List<String> headers() {
    return grid.getColumns().stream()
        .filter(Grid.Column::isVisible)
        .map(Grid.Column::getHeaderText)
        .filter(text -> text != null && !text.isEmpty())
        .toList();
  }

  private static ShelfRow row(String since, String until) {
    return new ShelfRow(
        new DossierCode("H17.20242-261120-0001"),
        new ProcedureCode("1.000001"),
        new Text("Thủ tục thử", null),
        "N. T.",
        COMMUNE,
        COMMUNE,
        5,
        Instant.parse(since),
        Instant.parse(until + "T03:00:00Z"),
        null,
        ClockState.STOPPED,
        ClockColour.PAUSED,
        Counting.RESTARTS,
        ReturnWay.POSTAL,
        false);
  }
}
