package vn.motcua.tasklist.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.Text;

class ConditionsTest {

  private static final List<Fact> FACTS =
      List.of(
          new Fact("poor", Text.vi("Hộ nghèo"), FactType.BOOLEAN, List.of(), true),
          new Fact("area", Text.vi("Diện tích (m²)"), FactType.NUMBER, List.of(), true),
          new Fact(
              "group",
              Text.vi("Nhóm dự án"),
              FactType.CHOICE,
              List.of(
                  new Choice("a", Text.vi("Dự án nhóm A")),
                  new Choice("b", Text.vi("Dự án nhóm B"))),
              true));

  @Test
  void aQuestionAnsweredWithYesIsItsName() {
    assertThat(Conditions.sentence("facts.poor = true", FACTS)).isEqualTo("Hộ nghèo");
  }

  @Test
  void aQuestionAnsweredWithNoIsEverythingElse() {
    assertThat(Conditions.sentence("not(facts.poor = true)", FACTS))
        .isEqualTo("Trừ trường hợp “Hộ nghèo”");
    assertThat(Conditions.sentence("facts.poor = false", FACTS))
        .isEqualTo("Trừ trường hợp “Hộ nghèo”");
  }

  @Test
  void aChoiceIsSaidByItsName() {
    assertThat(Conditions.sentence("facts.group = \"a\"", FACTS))
        .isEqualTo("Nhóm dự án: “Dự án nhóm A”");
  }

  @Test
  void severalConditionsAreJoined() {
    assertThat(Conditions.sentence("facts.poor = true and facts.area >= 100", FACTS))
        .isEqualTo("“Hộ nghèo” và “Diện tích (m²)” từ 100");
  }

  @Test
  void cellsOfADecisionTableAreReadAloud() {
    assertThat(Conditions.cell("\"a\",\"b\"", FACTS, "facts.group"))
        .isEqualTo("“Dự án nhóm A” hoặc “Dự án nhóm B”");
    assertThat(Conditions.cell("\"ONLINE\"", FACTS, "channel")).isEqualTo("Trực tuyến");
    assertThat(
            Conditions.cell(
                "[date(\"2024-01-01\")..date(\"2025-12-31\")]", FACTS, "date(receivedOn)"))
        .isEqualTo("từ 01/01/2024 đến 31/12/2025");
    assertThat(Conditions.cell("> 100", FACTS, "facts.area")).isEqualTo("trên 100");
  }

  @Test
  void theSameAnswerOfAnotherQuestionHasNotThisOnesName() {
    assertThat(Conditions.cell("\"a\"", FACTS, "facts.other")).isEqualTo("\"a\"");
  }
}
