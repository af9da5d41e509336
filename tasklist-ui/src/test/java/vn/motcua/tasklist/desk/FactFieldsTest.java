package vn.motcua.tasklist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.Text;

class FactFieldsTest {

  private static final List<Fact> FACTS =
      List.of(
          fact("paper", FactType.BOOLEAN),
          fact("area", FactType.NUMBER),
          fact("about", FactType.STRING),
          fact("kind", FactType.CHOICE));

  private static final Map<String, String> ANSWERS =
      Map.of("paper", "true", "area", "12.50", "about", "Thử", "kind", "b");

  private final FactFields fields = new FactFields(FACTS, () -> {});

  @Test
  void answersComeBackAsTheyWereKept() {
    assertThat(fields.restore(ANSWERS)).isTrue();

    assertThat(fields.state()).isEqualTo(ANSWERS);
    assertThat(fields.answered()).isTrue();
  }

  @Test
  void whatTheProcedureAsksNoLongerIsToldAndTheRestComesBack() {
    assertThat(fields.restore(Map.of("about", "Thử", "gone", "1"))).isFalse();
    assertThat(fields.restore(Map.of("kind", "c"))).isFalse();
    assertThat(fields.restore(Map.of("area", "mười"))).isFalse();

    assertThat(fields.state()).containsEntry("about", "Thử").doesNotContainKeys("kind", "area");
  }

  private static Fact fact(String id, FactType type) {
    List<Choice> choices =
        type == FactType.CHOICE
            ? List.of(new Choice("a", Text.vi("A")), new Choice("b", Text.vi("B")))
            : List.of();
    return new Fact(id, Text.vi(id), type, choices, true);
  }
}
