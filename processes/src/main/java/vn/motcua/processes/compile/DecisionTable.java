package vn.motcua.processes.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One DMN 1.3 file with one decision table: a column for each variable its rules test. */
final class DecisionTable {

  /** Column → cell; a column not named is "any". Outputs are FEEL. */
  record Row(Map<Column, String> tests, List<String> outputs, @Nullable String note) {}

  /** An output column; the type is null where it is a list. */
  record Output(String name, @Nullable String type) {}

  /** A table needs a column. */
  private static final Column ALWAYS = new Column("true", "Mọi trường hợp", "boolean", List.of());

  private final String id;
  private final String name;
  private final String hitPolicy;
  private final List<Output> outputs;
  private final List<Row> rows = new ArrayList<>();
  private final Set<Column> inputs = new LinkedHashSet<>();

  DecisionTable(String id, String name, String hitPolicy, List<Output> outputs) {
    this.id = id;
    this.name = name;
    this.hitPolicy = hitPolicy;
    this.outputs = outputs;
  }

  DecisionTable row(Map<Column, String> tests, List<String> values, @Nullable String note) {
    rows.add(new Row(tests, values, note));
    inputs.addAll(tests.keySet());
    return this;
  }

  String write() {
    if (inputs.isEmpty()) {
      inputs.add(ALWAYS);
    }
    Xml xml = new Xml();
    xml.open(
        "definitions",
        "xmlns",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "xmlns:dmndi",
        "https://www.omg.org/spec/DMN/20191111/DMNDI/",
        "xmlns:dc",
        "http://www.omg.org/spec/DMN/20180521/DC/",
        "xmlns:modeler",
        "http://camunda.org/schema/modeler/1.0",
        "id",
        "definitions-" + id,
        "name",
        name,
        "namespace",
        "http://camunda.org/schema/1.0/dmn",
        "exporter",
        "Motcua",
        "modeler:executionPlatform",
        "Camunda Cloud",
        "modeler:executionPlatformVersion",
        "8.6.0");
    xml.open("decision", "id", id, "name", name);
    xml.open("decisionTable", "id", "table-" + id, "hitPolicy", hitPolicy);
    columns(xml);
    rows(xml);
    xml.close().close();
    xml.open("dmndi:DMNDI").open("dmndi:DMNDiagram", "id", "diagram-" + id);
    xml.open("dmndi:DMNShape", "id", "shape-" + id, "dmnElementRef", id)
        .empty("dc:Bounds", "height", 80, "width", 180, "x", 160, "y", 100)
        .close();
    return xml.close().close().close().toString();
  }

  private void columns(Xml xml) {
    int column = 0;
    for (Column input : inputs) {
      column++;
      xml.open("input", "id", "input-" + column, "label", input.label());
      xml.open(
          "inputExpression",
          "id",
          "input-expression-" + column,
          "typeRef",
          input.type(),
          "expressionLanguage",
          "feel");
      xml.text("text", input.expression()).close();
      if (!input.values().isEmpty()) {
        xml.open("inputValues", "id", "input-values-" + column)
            .text("text", String.join(",", input.values()))
            .close();
      }
      xml.close();
    }
    for (Output output : outputs) {
      String label = output.name();
      xml.empty(
          "output",
          "id",
          "output-" + label,
          "label",
          label,
          "name",
          label,
          "typeRef",
          output.type());
    }
  }

  private void rows(Xml xml) {
    int number = 0;
    for (Row row : rows) {
      number++;
      xml.open("rule", "id", "rule-" + number);
      if (row.note() != null && !row.note().isBlank()) {
        xml.text("description", row.note());
      }
      int column = 0;
      for (Column input : inputs) {
        column++;
        xml.open("inputEntry", "id", "rule-" + number + "-input-" + column)
            .text("text", row.tests().getOrDefault(input, "-"))
            .close();
      }
      for (int i = 0; i < outputs.size(); i++) {
        xml.open("outputEntry", "id", "rule-" + number + "-output-" + outputs.get(i).name())
            .text("text", row.outputs().get(i))
            .close();
      }
      xml.close();
    }
  }
}
