package vn.motcua.dossiers.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class SpreadTest {

  private final SplittableRandom random = new SplittableRandom(3);

  @Test
  void twoTimesTogetherAreAsLongAsTheirSum() {
    Remaining hour = minutes -> minutes < 60 ? 1 : 0;
    Remaining uniform = minutes -> Math.clamp(1 - minutes / 600, 0, 1);

    Spread both = Spread.of(hour, uniform);

    assertThat(both.quantile(0.5)).isCloseTo(360, within(10.0));
    assertThat(both.quantile(0.9)).isCloseTo(600, within(10.0));
    assertThat(both.mean()).isCloseTo(360, within(10.0));
    assertThat(both.above(360)).isCloseTo(0.5, within(0.02));
  }

  @Test
  void theChanceToBeLateAgreesWithManyThrowsOfTheDice() {
    DoubleSupplier step = () -> 200 * Math.exp(0.7 * random.nextGaussian());
    DoubleSupplier rest = () -> 500 * random.nextExponential();
    Remaining first = Blend.of(List.of(new Blend.Level(seen(step), 1)));
    Remaining then = Blend.of(List.of(new Blend.Level(seen(rest), 1)));

    for (double left : new double[] {100, 400, 900, 2500}) {
      double late = 0;
      for (int thrown = 0; thrown < 40_000; thrown++) {
        late += step.getAsDouble() + rest.getAsDouble() > left ? 1 : 0;
      }
      assertThat(Spread.above(first, then, left)).isCloseTo(late / 40_000, within(0.02));
    }
  }

  @Test
  void whereNothingIsLeftOnlyTheRestCounts() {
    Remaining uniform = minutes -> Math.clamp(1 - minutes / 100, 0, 1);

    assertThat(Spread.above(Remaining.NOTHING, uniform, 30)).isCloseTo(0.7, within(1e-9));
    assertThat(Spread.of(Remaining.NOTHING, uniform).quantile(0.3)).isCloseTo(30, within(2.0));
  }

  @Test
  void whatHasLastedLongerThanEverLastsStill() {
    Blend seen = Blend.of(List.of(new Blend.Level(seen(() -> 100 * random.nextDouble()), 1)));

    Remaining left = seen.after(500);

    assertThat(left.above(0)).isCloseTo(1, within(1e-6));
    assertThat(left.above(100)).isBetween(0.5, 0.9);
    assertThat(left.above(5000)).isBetween(0.0, 0.1);
  }

  @Test
  void thePastWeighsMoreTheMoreOfItThereIs() {
    Durations.Gathered few = new Durations.Gathered(10);
    few.add(1000, random);
    Durations near = few.sorted();
    Durations wide = seen(() -> 10);

    Blend blend = Blend.of(List.of(new Blend.Level(near, 1), new Blend.Level(wide, 1)));

    assertThat(blend.above(500)).isCloseTo(1 / 16.0, within(1e-6));
    assertThat(blend.above(5)).isCloseTo(1, within(1e-9));
  }

  private Durations seen(DoubleSupplier times) {
    Durations.Gathered gathered = new Durations.Gathered(4000);
    for (int number = 0; number < 4000; number++) {
      gathered.add(times.getAsDouble(), random);
    }
    return gathered.sorted();
  }
}
