package vn.motcua.dossiers.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastModelTest {

  private static final double LIMIT = InventedHistory.limit(4);

  private final ForecastModel model =
      Training.of(new InventedHistory(1, 20, 10).dossiers(6000, 200));

  @Test
  void theLongerAStepHasLastedTheLikelierIsABreach() {
    double before = 0;
    for (double spent = 0; spent < LIMIT; spent += LIMIT / 8) {
      double probability = model.probability(examined(4, 5, spent, LIMIT - spent));
      assertThat(probability).isGreaterThanOrEqualTo(before);
      before = probability;
    }
    assertThat(before).isGreaterThan(0.8);
  }

  @Test
  void theMoreTimeIsLeftTheLessLikelyIsABreach() {
    assertThat(model.probability(examined(4, 5, 60, 60)))
        .isGreaterThan(model.probability(examined(4, 5, 60, 1000)))
        .isGreaterThan(0.95);
    assertThat(model.probability(examined(4, 5, 60, 10 * LIMIT))).isLessThan(0.01);
  }

  @Test
  void aSlowUnitTakesLongerThanAQuickOne() {
    Outlook slow = model.outlook(examined(4, 9, 100, LIMIT));
    Outlook quick = model.outlook(examined(4, 0, 100, LIMIT));

    assertThat(slow.running().quantile(0.5)).isGreaterThan(1.4 * quick.running().quantile(0.5));
    assertThat(slow.raw()).isGreaterThan(quick.raw());
  }

  @Test
  void aProcedureNeverSeenIsExpectedToTakeItsShareOfTheLimit() {
    Standing known = examined(4, 5, 100, LIMIT - 300);
    Standing unseen =
        new Standing("9.999999", "29999", LIMIT, LIMIT - 300, known.open(), known.ended(), "", 0);

    assertThat(model.outlook(unseen).running().quantile(0.5))
        .isCloseTo(model.outlook(known).running().quantile(0.5), within(0.5 * LIMIT / 2));
    assertThat(model.outlook(unseen).basis()).isZero();
  }

  @Test
  void withoutALimitThereIsAFinishButNoProbability() {
    Outlook outlook = model.outlook(examined(4, 5, 100, Double.NaN));

    assertThat(outlook.raw()).isNaN();
    assertThat(outlook.whole().quantile(0.9)).isGreaterThan(outlook.whole().quantile(0.5));
  }

  @Test
  void aPausePostponesTheFinishAndLeavesTheProbability() {
    Standing running = examined(4, 5, 100, 800);
    Standing paused =
        new Standing(
            running.procedure(),
            running.unit(),
            running.limit(),
            running.left(),
            running.open(),
            running.ended(),
            "supplement",
            480);

    assertThat(model.outlook(paused).raw()).isEqualTo(model.outlook(running).raw());
    assertThat(model.outlook(paused).whole().quantile(0.5))
        .isGreaterThan(model.outlook(running).whole().quantile(0.5) + 480);
  }

  @Test
  void ofSeveralStepsAtOnceTheLongestWayCounts() {
    Standing both =
        new Standing(
            InventedHistory.procedure(4),
            InventedHistory.unit(5),
            LIMIT,
            600,
            List.of(
                open("issue", "Issue", "clerk", 5, 5),
                open("examine", "Examine", "specialist", 5, 5)),
            Standing.EndedStep.NONE,
            "",
            0);

    assertThat(model.outlook(both).step())
        .extracting(Standing.OpenStep::element)
        .isEqualTo("examine");
  }

  @Test
  void theTimeStillToGoIsSharedAmongThoseWhoHaveIt() {
    Outlook outlook = model.outlook(examined(4, 5, 10, LIMIT));

    assertThat(outlook.loads())
        .extracting(Outlook.Load::role)
        .contains("specialist", "approver", "clerk");
    assertThat(outlook.loads().stream().mapToDouble(Outlook.Load::share).sum())
        .isCloseTo(1, within(0.1));
  }

  @Test
  void betweenTwoStepsTheWayGoesOn() {
    Standing between =
        new Standing(
            InventedHistory.procedure(4),
            InventedHistory.unit(5),
            LIMIT,
            600,
            List.of(),
            new Standing.EndedStep("examine", "Examine", "specialist", 20),
            "",
            0);

    assertThat(model.outlook(between).step()).isNull();
    assertThat(model.outlook(between).running().quantile(0.5)).isBetween(50.0, 0.4 * LIMIT);
  }

  private static Standing examined(int procedure, int unit, double spent, double left) {
    return new Standing(
        InventedHistory.procedure(procedure),
        InventedHistory.unit(unit),
        Double.isNaN(left) ? Double.NaN : LIMIT,
        left,
        List.of(open("examine", "Examine", "specialist", unit, spent)),
        new Standing.EndedStep("assign", "Assign", "head", spent),
        "",
        0);
  }

  private static Standing.OpenStep open(
      String element, String kind, String role, int unit, double spent) {
    return new Standing.OpenStep(element, kind, role, InventedHistory.unit(unit), spent);
  }
}
