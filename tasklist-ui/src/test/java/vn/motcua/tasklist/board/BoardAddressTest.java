package vn.motcua.tasklist.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.clock.ClockColour;

class BoardAddressTest {

  private static final BoardFilter EVERYTHING =
      BoardFilter.all()
          .withUnits(List.of(new UnitCode("20194"), new UnitCode("48.so-xay-dung")))
          .withField("land")
          .withProcedure(new ProcedureCode("1.013225"))
          .withChannel(Channel.ONLINE)
          .withReceived(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30))
          .withStep("Task_examine")
          .withStopReason("supplement");

  @Test
  void theWholeFilterStandsInTheAddressAndIsReadAgain() {
    assertThat(BoardAddress.read(BoardAddress.write(EVERYTHING))).isEqualTo(EVERYTHING);
    for (ClockColour colour : ClockColour.values()) {
      BoardFilter one = BoardFilter.all().withColour(colour);
      assertThat(BoardAddress.read(BoardAddress.write(one))).isEqualTo(one);
    }
  }

  @Test
  void severalUnitsAreSeveralParameters() {
    assertThat(BoardAddress.write(EVERYTHING).getQueryString())
        .contains("don-vi=20194")
        .contains("don-vi=48.so-xay-dung")
        .contains("ly-do=supplement");
  }

  @Test
  void whatAnAddressSaysWronglyIsLeftOut() {
    QueryParameters wrong =
        QueryParameters.fromString(
            "mau=pink&don-vi=%27%3B&linh-vuc=A+B&thu-tuc=x&kenh=fax&tu-ngay=31/12/2026&buoc=%3C");
    assertThat(BoardAddress.read(wrong)).isEqualTo(BoardFilter.all());
  }

  @Test
  void aDayOutsideThisCenturyIsLeftOut() {
    for (String day : List.of("+999999999-12-31", "-0001-01-01", "1999-12-31", "2101-01-01")) {
      assertThat(BoardAddress.read(QueryParameters.of("den-ngay", day)).receivedUntil())
          .as(day)
          .isNull();
    }
    assertThat(BoardAddress.read(QueryParameters.of("tu-ngay", "2100-12-31")).receivedFrom())
        .isEqualTo(LocalDate.of(2100, 12, 31));
  }

  @Test
  void fromOneViewToTheNextGoesWhatHoldsInBoth() {
    BoardFilter along = BoardAddress.read(BoardAddress.scope(EVERYTHING));
    assertThat(along.units()).isEqualTo(EVERYTHING.units());
    assertThat(along.procedure()).isEqualTo(EVERYTHING.procedure());
    assertThat(along.colour()).isNull();
    assertThat(along.stopReason()).isNull();
    assertThat(along.step()).isNull();
  }

  @Test
  void aViewKeepsItsOwnWordsBesideTheFilter() {
    assertThat(BoardAddress.write(BoardFilter.all(), Map.of("xep", "received")).getQueryString())
        .isEqualTo("xep=received");
  }
}
