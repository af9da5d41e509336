package vn.motcua.tasklist.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskTab;

class QueueStateTest {

  @Test
  void whatTheQueueShowsIsReadBackFromItsAddress() {
    TaskFilter filter =
        TaskFilter.of(TaskTab.UNIT)
            .withColour(ClockColour.AT_RISK)
            .withProcedure(new ProcedureCode("1.004873"))
            .withText("khai sinh");
    QueueState state = new QueueState(filter, 42L);

    assertThat(QueueState.of(state.query())).isEqualTo(state);
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
