package vn.motcua.tasklist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysetPagesTest {

  private final List<Integer> asked = new ArrayList<>();
  private final KeysetPages<Integer, Integer> pages =
      new KeysetPages<>((after, most) -> {
        int from = after == null ? 0 : after + 1;
        int to = Math.min(from + most, 120);
        asked.add(from);
        return new KeysetPages.Page<>(
            IntStream.range(from, to).boxed().toList(), to == 120 ? null : to - 1);
      });

  @Test
  void theNextPageBeginsWhereTheLastOneEnded() {
    pages.fetch(0, 50);

    assertThat(pages.fetch(50, 50)).first().isEqualTo(50);
    assertThat(asked).containsExactly(0, 50);
  }

  @Test
  void aJumpWalksFromTheNearestKnownPlace() {
    assertThat(pages.fetch(70, 20)).first().isEqualTo(70);
  }

  @Test
  void beyondTheEndThereIsNothing() {
    assertThat(pages.fetch(500, 20)).isEmpty();
  }
}
