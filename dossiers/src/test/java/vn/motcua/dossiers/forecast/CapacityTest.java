package vn.motcua.dossiers.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.unit.UnitCode;

class CapacityTest {

  private static final float[] VALUES = {100, 200, 300, 400, 500, 600, 700, 800, 900, 1000};

  @Test
  void moreOfficialsMeanFewerBreachesAndFewerOfficialsMore() {
    Capacity.Touched dossier = touched(0.5, 550, 1, 0);

    assertThat(new Capacity(Calibration.NONE, 0.5, 1).after(dossier)).isLessThan(0.05);
    assertThat(new Capacity(Calibration.NONE, 2, 1).after(dossier)).isGreaterThan(0.7);
  }

  @Test
  void whereTheRoleHasNoShareNothingChanges() {
    assertThat(new Capacity(Calibration.NONE, 0.5, 2).after(touched(0.4, 550, 0, 0)))
        .isEqualTo(0.4);
  }

  @Test
  void theSmallerTheShareTheSmallerTheChange() {
    Capacity doubled = new Capacity(Calibration.NONE, 0.5, 1);

    assertThat(doubled.after(touched(0.5, 550, 0.3, 0)))
        .isBetween(doubled.after(touched(0.5, 550, 0.9, 0)), 0.5);
  }

  @Test
  void theGivingUnitIsSlowedDown() {
    assertThat(new Capacity(Calibration.NONE, 0.5, 1.5).after(touched(0.5, 550, 0, 1)))
        .isGreaterThan(0.5);
  }

  @Test
  void aUnitsBreachesAreTheSumOfItsDossiers() {
    List<Capacity.Touched> two = List.of(touched(0.5, 550, 1, 0), touched(0.2, 850, 1, 0));

    UnitChange change =
        new Capacity(Calibration.NONE, 0.5, 1).change(new UnitCode("20197"), 2, 4, two);

    assertThat(change.dossiers()).isEqualTo(2);
    assertThat(change.breachesBefore()).isCloseTo(0.7, within(1e-9));
    assertThat(change.breachesAfter()).isLessThan(change.breachesBefore());
  }

  @Test
  void equallyLikelyValuesAreReadAsADistribution() {
    assertThat(Capacity.above(VALUES, 550)).isCloseTo(0.5, within(1e-6));
    assertThat(Capacity.above(VALUES, 0)).isCloseTo(1, within(1e-6));
    assertThat(Capacity.above(VALUES, 5000)).isZero();
    assertThat(Capacity.above(new float[0], 10)).isZero();
  }

  private static Capacity.Touched touched(
      double probability, double left, double shareTo, double shareFrom) {
    return new Capacity.Touched(probability, left, VALUES, shareTo, shareFrom);
  }
}
