package vn.motcua.tasklist.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.BoardSort;
import vn.motcua.dossiers.clock.ClockColour;

class TimelineStateTest {

  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 7, 0);

  @Test
  void whatIsWrittenIntoAnAddressIsReadAgain() {
    TimelineState state =
        TimelineState.read(QueryParameters.empty())
            .withFilter(BoardFilter.all().withColour(ClockColour.OVERDUE))
            .withSort(BoardSort.UNIT)
            .withSettledDays(30)
            .withTable(true)
            .withWindow(MONDAY, MONDAY.plusHours(1));
    assertThat(TimelineState.read(state.write())).isEqualTo(state);
  }

  @Test
  void theUsualStateNeedsNoAddress() {
    assertThat(TimelineState.read(QueryParameters.empty()).write().getParameters()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    TimelineState state =
        TimelineState.read(
            QueryParameters.simple(
                Map.of("xep", "nothing", "xong", "31", "tu-luc", "hôm qua", "den-luc", "nay")));
    assertThat(state).isEqualTo(TimelineState.read(QueryParameters.empty()));
  }

  @Test
  void aWindowThatEndsBeforeItBeginsIsNone() {
    QueryParameters query =
        QueryParameters.simple(
            Map.of("tu-luc", MONDAY.toString(), "den-luc", MONDAY.minusDays(1).toString()));
    assertThat(TimelineState.read(query).from()).isNull();
  }

  @Test
  void anotherWindowShowsTheSameRows() {
    TimelineState state = TimelineState.read(QueryParameters.empty());
    assertThat(state.withWindow(MONDAY, MONDAY.plusDays(1)).sameRows(state)).isTrue();
    assertThat(state.withSort(BoardSort.RECEIVED).sameRows(state)).isFalse();
  }
}
