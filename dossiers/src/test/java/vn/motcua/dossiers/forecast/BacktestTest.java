package vn.motcua.dossiers.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestTest {

  private static final List<PastDossier> HISTORY =
      new InventedHistory(7, 40, 20).dossiers(8000, 300);
  private static final Figures FIGURES = Backtest.run(HISTORY).orElseThrow().figures();

  @Test
  void onLaterHistoryItIsBetterThanTheBaseRateAndThanTheElapsedShare() {
    assertThat(FIGURES.baseRate()).isBetween(0.02, 0.4);
    assertThat(FIGURES.brier()).isLessThan(0.9 * FIGURES.brierBaseRate());
    assertThat(FIGURES.brier()).isLessThan(0.97 * FIGURES.brierElapsedShare());
    assertThat(FIGURES.better()).isTrue();
  }

  @Test
  void whatIsSaidHappensAboutAsOftenAsItIsSaid() {
    assertThat(FIGURES.reliability()).hasSizeGreaterThan(5);
    assertThat(FIGURES.reliability())
        .filteredOn(bin -> bin.snapshots() >= 200)
        .isNotEmpty()
        .allSatisfy(bin -> assertThat(bin.observed()).isCloseTo(bin.forecast(), within(0.12)));
    double error =
        FIGURES.reliability().stream()
            .mapToDouble(bin -> bin.snapshots() * Math.abs(bin.observed() - bin.forecast()))
            .sum();
    assertThat(error / FIGURES.heldBackSnapshots()).isLessThan(0.03);
  }

  @Test
  void expectedFinishesAreKeptAsOftenAsTheyPromise() {
    assertThat(FIGURES.coverage50()).isCloseTo(0.5, within(0.08));
    assertThat(FIGURES.coverage90()).isCloseTo(0.9, within(0.05));
  }

  @Test
  void itIsTriedOnDossiersReceivedAfterThoseItWasLearntFrom() {
    assertThat(FIGURES.evaluatedFrom()).isAfter(FIGURES.trainedUntil());
    assertThat(FIGURES.learntDossiers()).isGreaterThan(FIGURES.heldBackDossiers());
    assertThat(FIGURES.syntheticShare()).isEqualTo(1);
  }

  @Test
  void tooLittleHistorySaysNothing() {
    assertThat(Backtest.run(HISTORY.subList(0, 30))).isEmpty();
    assertThat(Backtest.run(HISTORY.subList(0, 70)).orElseThrow().figures()).isNull();
  }

  @Test
  void theSameHistoryGivesTheSameFigures() {
    assertThat(Backtest.run(HISTORY).orElseThrow().figures()).isEqualTo(FIGURES);
  }
}
