package vn.motcua.tasklist.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskTab;

class QueueStateTest {

  private final QueueWords words = new QueueWords();

  @Test
  void whatTheQueueShowsIsReadBackFromItsAddress() {
    TaskFilter filter =
        TaskFilter.of(TaskTab.UNIT)
            .withColour(ClockColour.AT_RISK)
            .withProcedure(new ProcedureCode("1.004873"))
            .withText("khai sinh");
    QueueState state = new QueueState(filter, 42L);

    assertThat(QueueState.of(state.query(() -> words), () -> words)).isEqualTo(state);
  }

  @Test
  void wordsStayOutOfTheAddressAndInTheSession() {
    QueueState state = searching("Nguyễn Thị Hoa");

    String address = state.query(() -> words).getQueryString();

    assertThat(address).doesNotContain("q=", "Hoa").isEqualTo(again(state));
    assertThat(QueueState.of(QueryParameters.fromString(address), QueueWords::new).filter().text())
        .as("in another session")
        .isNull();
    assertThat(searching("H17.1-261122-0001").query(() -> words).getQueryString())
        .contains("q=H17.1-261122-0001");
  }

  @Test
  void aSavedFilterKeepsItsWords() {
    QueueState state = searching("Nguyễn Thị Hoa");

    QueueState opened = QueueState.of(QueryParameters.fromString(state.saved()));

    assertThat(opened).isEqualTo(state);
    assertThat(QueueState.tellsTooMuch(QueryParameters.fromString(state.saved()))).isTrue();
    assertThat(QueueState.tellsTooMuch(state.query(() -> words))).isFalse();
  }

  @Test
  void theEldestWordsAreForgotten() {
    String first = words.number("0");
    for (int number = 1; number <= 50; number++) {
      words.number(String.valueOf(number));
    }

    assertThat(words.text(first)).isNull();
    assertThat(words.text(words.number("50"))).isEqualTo("50");
  }

  private String again(QueueState state) {
    return state.query(() -> words).getQueryString();
  }

  private static QueueState searching(String text) {
    return new QueueState(TaskFilter.of(TaskTab.UNIT).withText(text), null);
  }

  @Test
  void aMistypedAddressStillShowsTheQueue() {
    QueueState state = QueueState.of(QueryParameters.fromString("tab=x&han=y&tt=1&chon=z"));

    assertThat(state).isEqualTo(new QueueState(TaskFilter.of(TaskTab.MINE), null));
  }

  @Test
  void anotherFilterLetsTheSelectionGo() {
    QueueState state = new QueueState(TaskFilter.of(TaskTab.MINE), 7L);

    assertThat(state.with(TaskFilter.of(TaskTab.UNIT)).selected()).isNull();
  }
}
