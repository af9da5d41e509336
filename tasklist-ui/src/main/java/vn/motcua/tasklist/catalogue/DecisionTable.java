package vn.motcua.tasklist.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A decision of a DMN file, ready to be printed.
 *
 * @param hitPolicy as DMN writes it: UNIQUE, FIRST, COLLECT …; empty for a literal expression
 * @param columns inputs, then outputs
 * @param inputs how many of the columns are inputs
 * @param rules FEEL of each cell, in the order of the columns
 */
record DecisionTable(
    String id,
    String name,
    String hitPolicy,
    List<Column> columns,
    int inputs,
    List<List<String>> rules) {

  /**
   * A column.
   *
   * @param expression the FEEL an input tests; the name of an output
   */
  record Column(String label, String expression) {}

  DecisionTable {
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
  }

  /**
   * Reads all decisions of a file; a literal expression becomes a table of one cell.
   *
   * @throws IllegalArgumentException when the text is not XML, or has a DOCTYPE
   */
  static List<DecisionTable> read(String dmn) {
    NodeList decisions = parse(dmn).getElementsByTagNameNS("*", "decision");
    List<DecisionTable> tables = new ArrayList<>();
    for (int i = 0; i < decisions.getLength(); i++) {
      tables.add(table((Element) decisions.item(i)));
    }
    return tables;
  }

  private static DecisionTable table(Element decision) {
    List<Column> columns = new ArrayList<>();
    List<Element> inputs = all(decision, "input");
    inputs.forEach(input -> columns.add(new Column(label(input), text(input))));
    all(decision, "output")
        .forEach(output -> columns.add(new Column(label(output), output.getAttribute("name"))));
    List<List<String>> rules = new ArrayList<>();
    for (Element rule : all(decision, "rule")) {
      List<String> cells = new ArrayList<>();
      all(rule, "inputEntry").forEach(cell -> cells.add(text(cell)));
      all(rule, "outputEntry").forEach(cell -> cells.add(text(cell)));
      rules.add(List.copyOf(cells));
    }
    String policy =
        all(decision, "decisionTable").stream()
            .map(table -> table.getAttribute("hitPolicy"))
            .map(said -> said.isEmpty() ? "UNIQUE" : said)
            .findFirst()
            .orElse("");
    if (columns.isEmpty()) {
      columns.add(new Column(decision.getAttribute("name"), ""));
      all(decision, "literalExpression").forEach(cell -> rules.add(List.of(text(cell))));
    }
    String name = decision.getAttribute("name");
    return new DecisionTable(
        decision.getAttribute("id"), name, policy, columns, inputs.size(), rules);
  }

  private static String label(Element column) {
    for (String attribute : new String[] {"label", "name"}) {
      if (!column.getAttribute(attribute).isBlank()) {
        return column.getAttribute(attribute);
      }
    }
    return text(column);
  }

  private static String text(Element element) {
    NodeList texts = element.getElementsByTagNameNS("*", "text");
    return texts.getLength() == 0 ? "" : texts.item(0).getTextContent().strip();
  }

  private static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new IllegalArgumentException("Not a DMN file", e);
    }
  }
}
