package vn.motcua.dossiers.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void whatSaysTooMuchIsBroughtDownToWhatHappens() {
    Calibration calibration = Calibration.fit(tried(20_000));

    for (double raw = 0.1; raw < 1; raw += 0.2) {
      assertThat(calibration.of(raw)).isCloseTo(raw * raw, within(0.05));
    }
  }

  @Test
  void itNeverTurnsAnOrderAround() {
    Calibration calibration = Calibration.fit(tried(3000));

    for (double raw = 0.01; raw <= 1; raw += 0.01) {
      assertThat(calibration.of(raw)).isGreaterThanOrEqualTo(calibration.of(raw - 0.01));
    }
  }

  @Test
  void withoutExperienceItSaysWhatItIsTold() {
    assertThat(Calibration.fit(List.of()).of(0.3)).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void theElapsedShareIsFittedToWhatHappened() {
    SplittableRandom random = new SplittableRandom(5);
    List<Calibration.Tried> tried = new ArrayList<>();
    for (int number = 0; number < 40_000; number++) {
      double share = random.nextDouble();
      double truth = 1 / (1 + Math.exp(4 - 5 * share));
      tried.add(new Calibration.Tried(share, random.nextDouble() < truth));
    }

    ElapsedShare fitted = ElapsedShare.fit(tried);

    assertThat(fitted.base()).isCloseTo(-4, within(0.15));
    assertThat(fitted.slope()).isCloseTo(5, within(0.2));
  }

  private static List<Calibration.Tried> tried(int count) {
    SplittableRandom random = new SplittableRandom(11);
    List<Calibration.Tried> tried = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      double raw = random.nextDouble();
      tried.add(new Calibration.Tried(raw, random.nextDouble() < raw * raw));
    }
    return tried;
  }
}
