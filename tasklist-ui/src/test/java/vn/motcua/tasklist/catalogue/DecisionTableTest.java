package vn.motcua.tasklist.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

  private static final String TABLE =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
        <decision id="fee-1" name="Lệ phí">
          <decisionTable>
            <input id="i" label="Số bản"><inputExpression><text>facts.copies</text></inputExpression></input>
            <output id="o" name="dong"/>
            <rule id="r"><inputEntry><text>&gt; 1</text></inputEntry><outputEntry><text>8000</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  @Test
  void aTableIsReadWithItsInputsBeforeItsOutputs() {
    DecisionTable table = DecisionTable.read(TABLE).getFirst();

    assertThat(table.name()).isEqualTo("Lệ phí");
    assertThat(table.columns())
        .containsExactly(
            new DecisionTable.Column("Số bản", "facts.copies"),
            new DecisionTable.Column("dong", "dong"));
    assertThat(table.hitPolicy()).isEqualTo("UNIQUE");
    assertThat(table.inputs()).isEqualTo(1);
    assertThat(table.rules()).containsExactly(List.of("> 1", "8000"));
  }

  @Test
  void aLiteralExpressionIsATableOfOneCell() {
    String dmn =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
          <decision id="d" name="Thời hạn">
            <literalExpression><text>3</text></literalExpression>
          </decision>
        </definitions>
        """;

    DecisionTable table = DecisionTable.read(dmn).getFirst();

    assertThat(table.columns()).extracting(DecisionTable.Column::label).containsExactly("Thời hạn");
    assertThat(table.rules()).containsExactly(List.of("3"));
  }

  @Test
  void aDoctypeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DecisionTable.read("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d/>"));
  }
}
