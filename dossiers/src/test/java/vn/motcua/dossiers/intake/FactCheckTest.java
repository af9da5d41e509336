package vn.motcua.dossiers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.Text;

class FactCheckTest {

  private static final List<Fact> FACTS =
      List.of(
          new Fact("area", Text.vi("Diện tích"), FactType.NUMBER, List.of(), true),
          new Fact("urban", Text.vi("Đô thị"), FactType.BOOLEAN, List.of(), false),
          new Fact(
              "use",
              Text.vi("Mục đích"),
              FactType.CHOICE,
              List.of(new Choice("home", Text.vi("Ở")), new Choice("shop", Text.vi("Kinh doanh"))),
              false));

  @Test
  void fittingAnswersHaveNoProblem() {
    assertThat(codes(Map.of("area", 120, "urban", true, "use", "home"))).isEmpty();
  }

  @Test
  void missingWrongAndUnknownAnswersAreAllNamed() {
    assertThat(codes(Map.of("urban", "true", "use", "farm", "colour", "red")))
        .containsExactlyInAnyOrder("fact-missing", "fact-wrong", "fact-wrong", "fact-unknown");
  }

  @Test
  void theEngineGetsEveryDeclaredFactAndNothingElse() {
    assertThat(FactCheck.declared(FACTS, Map.of("area", 1, "colour", "red")))
        .containsOnlyKeys("area", "urban", "use");
  }

  private static List<String> codes(Map<String, Object> given) {
    Problems problems = new Problems();
    FactCheck.check(FACTS, Map.copyOf(given), problems);
    return problems.list().stream().map(IntakeProblem::code).toList();
  }
}
