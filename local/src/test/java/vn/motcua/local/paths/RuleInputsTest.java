package vn.motcua.local.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;

class RuleInputsTest {
  private static final ProcedureCode CODE = new ProcedureCode("9.000001");
  private static final String TABLE =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" namespace="n">
        <decision id="fee-9.000001"><decisionTable hitPolicy="FIRST">
          <input><inputExpression><text>channel</text></inputExpression></input>
          <input><inputExpression><text>facts.area</text></inputExpression></input>
          <input><inputExpression><text>facts.kind</text></inputExpression></input>
          <input><inputExpression><text>date(receivedOn)</text></inputExpression></input>
          <output name="dong" />
          %s
        </decisionTable></decision>
      </definitions>
      """;

  private final Procedure procedure = Drawn.procedure(CODE);

  @Test
  void channelsChoicesThresholdsAndDaysAreCombinedUntilEveryRowFits() {
    RuleInputs found =
        inputs(
            row("one", "\"ONLINE\"", "-", "-", "-"),
            row("two", "\"DIRECT\"", "> 500", "\"old\"", ">= date(\"2026-07-01\")"),
            row("three", "-", "-", "-", "-"));
    assertThat(found.unreachable()).isEmpty();
    assertThat(found.inputs()).flatExtracting(RuleInput::rules).contains("one", "two", "three");
  }

  @Test
  void fewInputsAreKept() {
    RuleInputs found = inputs(row("one", "-", "-", "-", "-"));
    assertThat(found.inputs()).hasSize(1);
  }

  @Test
  void aRowBehindOneThatTakesEverythingIsSaidToBeUnreachable() {
    RuleInputs found =
        inputs(row("one", "-", "-", "-", "-"), row("two", "\"ONLINE\"", "-", "-", "-"));
    assertThat(found.unreachable()).containsOnlyKeys("fee-9.000001/two");
  }

  @Test
  void aRowForAChannelThatIsNotOfferedIsSaidToBeUnreachable() {
    assertThat(inputs(row("one", "\"POSTAL\"", "-", "-", "-")).unreachable())
        .containsOnlyKeys("fee-9.000001/one");
  }

  private RuleInputs inputs(String... rows) {
    Resource table = new Resource("fee-9.000001.dmn", TABLE.formatted(String.join("", rows)));
    CompiledProcess process =
        CompiledProcess.of(CODE, Drawn.process(CODE).bpmn(), List.of(table), List.of());
    return RuleInputs.of(procedure, Tables.of(process));
  }

  private static String row(String id, String... tests) {
    StringBuilder row = new StringBuilder("<rule id=\"" + id + "\">");
    for (String test : tests) {
      String escaped = test.replace(">", "&gt;");
      row.append("<inputEntry><text>").append(escaped).append("</text></inputEntry>");
    }
    return row.append("<outputEntry><text>1</text></outputEntry></rule>").toString();
  }
}
