package vn.motcua.dossiers.steptime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BucketsTest {

  @Test
  void theMiddleOfABucketIsWithinTwoAndAHalfPercentOfEveryMinuteInIt() {
    for (int minutes = 20; minutes < 200_000; minutes++) {
      double middle = Buckets.minutes(Buckets.of(minutes));

      assertThat(middle / minutes).isBetween(0.95, 1.05);
      if (minutes > 1_000) {
        assertThat(middle / minutes).isBetween(0.974, 1.026);
      }
    }
  }

  @Test
  void bucketsNeverDecrease() {
    for (int minutes = 0; minutes < 10_000; minutes++) {
      assertThat(Buckets.of(minutes)).isLessThanOrEqualTo(Buckets.of(minutes + 1));
    }
  }

  @Test
  void aStepDoneAtOnceLiesInTheFirstBucket() {
    assertThat(Buckets.of(0)).isZero();
    assertThat(Buckets.minutes(0)).isZero();
    assertThat(Buckets.of(1)).isEqualTo(1);
    assertThat(Buckets.minutes(1)).isEqualTo(1);
  }

  @Test
  void quantilesAreThoseOfTheStepsThemselves() {
    Random random = new Random(4);
    long[] minutes = random.longs(5_001, 30, 20_000).sorted().toArray();
    TreeMap<Integer, Long> steps = new TreeMap<>();
    Arrays.stream(minutes).forEach(each -> steps.merge(Buckets.of(each), 1L, Long::sum));

    assertThat((double) Buckets.quantile(steps, 0.5) / minutes[2_500]).isCloseTo(1, within(0.026));
    assertThat((double) Buckets.quantile(steps, 0.9) / minutes[4_500]).isCloseTo(1, within(0.026));
  }

  @Test
  void withoutStepsThereIsNoQuantile() {
    assertThat(Buckets.quantile(new TreeMap<>(), 0.5)).isZero();
  }
}
