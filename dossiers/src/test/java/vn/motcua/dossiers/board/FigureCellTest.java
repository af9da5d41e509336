package vn.motcua.dossiers.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockFact;

class FigureCellTest {

  private static final UnitCode ONE = new UnitCode("20194");
  private static final UnitCode TWO = new UnitCode("20195");

  private static final List<FigureCell> CELLS =
      List.of(
          new FigureCell(ONE, ClockColour.OVERDUE, null, RemainingBand.OVER_1_TO_5, 3),
          new FigureCell(TWO, ClockColour.OVERDUE, null, RemainingBand.OVER_1_TO_5, 4),
          new FigureCell(TWO, ClockColour.EARLY, null, RemainingBand.MORE_THAN_10, 5),
          new FigureCell(ONE, ClockColour.PAUSED, ClockFact.OBLIGATION, null, 2),
          new FigureCell(ONE, ClockColour.PAUSED, "other", null, 1),
          new FigureCell(ONE, ClockColour.NONE, null, null, 6));

  @Test
  void thereIsATileForEveryColourAndEveryReasonAlsoWhereItCountsNone() {
    assertThat(FigureCell.figures(CELLS, BoardFilter.all()).tiles())
        .containsExactly(
            new BoardTile(ClockColour.EARLY, null, 5),
            new BoardTile(ClockColour.ON_TIME, null, 0),
            new BoardTile(ClockColour.AT_RISK, null, 0),
            new BoardTile(ClockColour.OVERDUE, null, 7),
            new BoardTile(ClockColour.PAUSED, ClockFact.SUPPLEMENT, 0),
            new BoardTile(ClockColour.PAUSED, ClockFact.OBLIGATION, 2),
            new BoardTile(ClockColour.PAUSED, ClockFact.POSTING, 0),
            new BoardTile(ClockColour.PAUSED, "other", 1),
            new BoardTile(ClockColour.NONE, null, 6));
  }

  @Test
  void tilesAndUnitsDoNotFollowTheChosenColourButTheDistributionDoes() {
    BoardFilter overdue = BoardFilter.all().withColour(ClockColour.OVERDUE);

    BoardFigures figures = FigureCell.figures(CELLS, overdue);

    assertThat(figures.dossiers()).isEqualTo(21);
    assertThat(figures.units())
        .contains(
            new UnitCount(TWO, ClockColour.EARLY, 5), new UnitCount(ONE, ClockColour.PAUSED, 3));
    assertThat(figures.bands())
        .containsExactly(new BandCount(RemainingBand.OVER_1_TO_5, ClockColour.OVERDUE, 7));
  }

  @Test
  void pausedDossiersHaveNoRemainingTimeToBeDistributedBy() {
    assertThat(FigureCell.figures(CELLS, BoardFilter.all()).bands())
        .extracting(BandCount::dossiers)
        .containsExactly(7L, 5L);
  }
}
