package vn.motcua.tasklist.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.tasklist.board.BoardFilterBars.Condition;

final class ConditionTest {

  @Test
  void everyConditionOfAnAddressIsFound() {
    BoardFilter filter =
        BoardAddress.read(
            QueryParameters.fromString(
                "mau=overdue&don-vi=20242&linh-vuc=land&thu-tuc=1.014862&kenh=direct"
                    + "&tu-ngay=2026-01-01&buoc=review"));

    assertThat(Condition.values()).allMatch(condition -> condition.in(filter));
    assertThat(Condition.values()).noneMatch(condition -> condition.in(BoardFilter.all()));
  }

  @Test
  void everyConditionHasAWordOfItsOwn() {
    assertThat(Arrays.stream(Condition.values()).map(Condition::word))
        .doesNotHaveDuplicates()
        .noneMatch(word -> word.contains("board.filter"));
  }
}
