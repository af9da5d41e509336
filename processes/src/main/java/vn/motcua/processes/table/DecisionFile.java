package vn.motcua.processes.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.motcua.processes.Resource;
import vn.motcua.processes.model.BpmnFile;
import vn.motcua.processes.model.UnreadableModel;

/**
 * A DMN file.
 *
 * @param name of the file
 * @param decisions id → line of every decision
 * @param tables the decisions that are tables
 * @param expressions FEEL outside of tables
 * @param missing references to what the file does not contain → line
 */
public record DecisionFile(
    String name,
    Map<String, Integer> decisions,
    List<Table> tables,
    List<Cell> expressions,
    Map<String, Integer> missing) {

  private static final Set<String> REFERENCES =
      Set.of("requiredDecision", "requiredInput", "requiredKnowledge");

  /**
   * Reads a file.
   *
   * @throws UnreadableModel when it is not well-formed or has a DOCTYPE
   */
  public static DecisionFile read(Resource file) {
    return new Reader().read(file);
  }

  private static final class Reader {
    private final Map<String, Integer> decisions = new TreeMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Cell> expressions = new ArrayList<>();
    private final Map<String, Integer> references = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();

    DecisionFile read(Resource file) {
      walk(BpmnFile.document(file.xml()));
      references.keySet().removeIf(href -> href.startsWith("#") && ids.contains(href.substring(1)));
      return new DecisionFile(file.name(), decisions, tables, expressions, references);
    }

    private void walk(Node parent) {
      for (Element element : children(parent)) {
        String id = element.getAttribute("id");
        ids.add(id);
        switch (element.getLocalName()) {
          case "decision" -> decisions.put(id, BpmnFile.line(element));
          case "decisionTable" -> tables.add(table(element));
          case "literalExpression" -> expressions.add(cell(element));
          case String name when REFERENCES.contains(name) ->
              references.put(element.getAttribute("href"), BpmnFile.line(element));
          default -> {}
        }
        walk(element);
      }
    }

    private static Table table(Element table) {
      Element decision = (Element) table.getParentNode();
      List<Table.Input> inputs = new ArrayList<>();
      List<Table.Output> outputs = new ArrayList<>();
      List<Rule> rules = new ArrayList<>();
      for (Element part : children(table)) {
        switch (part.getLocalName()) {
          case "input" -> inputs.add(input(part));
          case "output" -> outputs.add(output(part));
          case "rule" -> rules.add(rule(part, rules.size() + 1));
          default -> {}
        }
      }
      String policy = table.getAttribute("hitPolicy");
      return new Table(
          decision.getAttribute("id"),
          policy.isEmpty() ? "UNIQUE" : policy,
          table.getAttribute("aggregation"),
          inputs,
          outputs,
          rules,
          BpmnFile.line(decision));
    }

    private static Table.Input input(Element input) {
      Element expression = input;
      Cell values = new Cell("", BpmnFile.line(input));
      for (Element part : children(input)) {
        if ("inputExpression".equals(part.getLocalName())) {
          expression = part;
        } else if ("inputValues".equals(part.getLocalName())) {
          values = cell(part);
        }
      }
      return new Table.Input(cell(expression), expression.getAttribute("typeRef"), values);
    }

    private static Table.Output output(Element output) {
      Cell otherwise =
          children(output).stream()
              .filter(part -> "defaultOutputEntry".equals(part.getLocalName()))
              .findFirst()
              .map(Reader::cell)
              .orElse(new Cell("", BpmnFile.line(output)));
      return new Table.Output(
          output.getAttribute("name"), output.getAttribute("typeRef"), otherwise);
    }

    private static Rule rule(Element rule, int number) {
      List<Cell> inputs = new ArrayList<>();
      List<Cell> outputs = new ArrayList<>();
      for (Element part : children(rule)) {
        switch (part.getLocalName()) {
          case "inputEntry" -> inputs.add(cell(part));
          case "outputEntry" -> outputs.add(cell(part));
          default -> {}
        }
      }
      return new Rule(rule.getAttribute("id"), number, inputs, outputs, BpmnFile.line(rule));
    }

    private static Cell cell(Element holder) {
      for (Element part : children(holder)) {
        if ("text".equals(part.getLocalName())) {
          return new Cell(part.getTextContent().strip(), BpmnFile.line(part));
        }
      }
      return new Cell("", BpmnFile.line(holder));
    }

    private static List<Element> children(Node parent) {
      List<Element> found = new ArrayList<>();
      for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (n instanceof Element element) {
          found.add(element);
        }
      }
      return found;
    }
  }
}
