package vn.motcua.tasklist.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.bottleneck.WorstBy;

class BottleneckStateTest {

  @Test
  void whatIsWrittenIntoAnAddressIsReadAgain() {
    BottleneckState state =
        BottleneckState.read(QueryParameters.empty())
            .withFilter(
                BoardFilter.all()
                    .withProcedure(new ProcedureCode("1.004873"))
                    .withStep("step-examine"))
            .withMonths(12)
            .withWorst(WorstBy.OVER_BUDGET);
    assertThat(BottleneckState.read(state.write())).isEqualTo(state);
  }

  @Test
  void aPeriodThatIsNotOfferedIsTheUsualOne() {
    assertThat(BottleneckState.read(QueryParameters.simple(Map.of("ky", "7"))).months())
        .isEqualTo(6);
  }

  @Test
  void figuresKnowNoDaysOfReceipt() {
    BoardFilter filter = BoardFilter.all().withReceived(LocalDate.of(2026, 1, 1), null);
    assertThat(BottleneckState.read(QueryParameters.empty()).withFilter(filter).figures())
        .isEqualTo(BoardFilter.all());
  }

  @Test
  void theMediansShareOfTheBudgetIsTheColour() {
    assertThat(Share.kind(0.5)).isEqualTo("well");
    assertThat(Share.kind(0.76)).isEqualTo("most");
    assertThat(Share.kind(1)).isEqualTo("most");
    assertThat(Share.kind(1.01)).isEqualTo("over");
    assertThat(Share.kind(Double.NaN)).isEqualTo("none");
    assertThat(Share.percent(0.874)).isEqualTo("87%");
  }
}
