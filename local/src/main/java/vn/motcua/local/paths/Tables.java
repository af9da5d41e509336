package vn.motcua.local.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.model.BpmnFile;

/**
 * The decision tables of one procedure, evaluated outside the engine but with its FEEL. Knows the
 * tables that the compiler writes and no more: no aggregation, no decision that needs another.
 */
public final class Tables {

  /**
   * A row of a table.
   *
   * @param id of the rule, unique within its decision only
   * @param tests unary tests, one a column
   * @param feel the tests that restrict something, with the expressions of their columns
   */
  public record Rule(
      String decision, String id, List<String> tests, List<String> outputs, List<String> feel) {
    public Rule {
      tests = List.copyOf(tests);
      outputs = List.copyOf(outputs);
      feel = List.copyOf(feel);
    }

    /** Unique within the procedure. */
    public String key() {
      return decision + "/" + id;
    }
  }

  /**
   * A decision table.
   *
   * @param all true where every row that fits counts, false where the first one does
   * @param inputs expression of each column
   * @param outputs name of each output
   * @param feel every expression in it that tests something or computes with facts
   */
  public record Table(
      String decision,
      boolean all,
      List<String> inputs,
      List<String> outputs,
      List<Rule> rules,
      List<String> feel) {
    public Table {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
      rules = List.copyOf(rules);
      feel = List.copyOf(feel);
    }
  }

  private final Map<String, Table> tables = new LinkedHashMap<>();

  private Tables() {}

  /**
   * Reads the decisions.
   *
   * @throws NotWalkable when one of them is more than a table
   */
  public static Tables of(CompiledProcess process) {
    Tables tables = new Tables();
    process.decisions().forEach(tables::read);
    return tables;
  }

  /** In the order of the files. */
  public List<Table> all() {
    return List.copyOf(tables.values());
  }

  /** Ids of the rows that fit. */
  Set<String> fitting(Table table, Map<String, @Nullable Object> variables) {
    Set<String> ids = new TreeSet<>();
    fittingRules(table, variables).forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  /** What a decision answers: a value, a context, a list of them, or nothing. */
  @Nullable Object evaluate(String decision, Map<String, @Nullable Object> variables) {
    Table table = tables.get(decision);
    if (table == null) {
      throw new NotWalkable("There is no decision " + decision + ".");
    }
    List<@Nullable Object> answers = new ArrayList<>();
    for (Rule rule : fittingRules(table, variables)) {
      answers.add(answer(table, rule, variables));
    }
    if (answers.isEmpty()) {
      return null;
    }
    return table.all() ? answers : answers.getFirst();
  }

  private static @Nullable Object answer(
      Table table, Rule rule, Map<String, @Nullable Object> variables) {
    Map<String, @Nullable Object> answer = new HashMap<>();
    for (int i = 0; i < rule.outputs().size(); i++) {
      answer.put(table.outputs().get(i), Feel.value("=" + rule.outputs().get(i), variables));
    }
    return answer.size() == 1 ? answer.values().iterator().next() : answer;
  }

  private static List<Rule> fittingRules(Table table, Map<String, @Nullable Object> variables) {
    List<@Nullable Object> values = new ArrayList<>();
    table.inputs().forEach(input -> values.add(Feel.value("=" + input, variables)));
    List<Rule> fitting = new ArrayList<>();
    for (Rule rule : table.rules()) {
      boolean fits = true;
      for (int column = 0; fits && column < values.size(); column++) {
        fits = Feel.test(rule.tests().get(column), values.get(column), variables);
      }
      if (fits) {
        fitting.add(rule);
        if (!table.all()) {
          break;
        }
      }
    }
    return fitting;
  }

  private void read(Resource resource) {
    for (Element decision :
        below(BpmnFile.document(resource.xml()).getDocumentElement(), "decision")) {
      String id = decision.getAttribute("id");
      List<Element> logic = below(decision, "decisionTable");
      boolean plain =
          logic.size() == 1
              && !logic.getFirst().hasAttribute("aggregation")
              && below(decision, "informationRequirement").isEmpty();
      if (!plain) {
        throw new NotWalkable(id + " is more than one table.");
      }
      tables.put(id, table(id, logic.getFirst()));
    }
  }

  private static Table table(String id, Element logic) {
    List<String> inputs = below(logic, "inputExpression").stream().map(Tables::text).toList();
    List<String> outputs =
        below(logic, "output").stream().map(output -> output.getAttribute("name")).toList();
    String policy = logic.getAttribute("hitPolicy");
    List<String> feel = new ArrayList<>(inputs);
    List<Rule> rules = new ArrayList<>();
    for (Element rule : below(logic, "rule")) {
      Rule read = rule(id, rule, inputs);
      read.outputs().stream()
          .filter(output -> !Answers.in(List.of(output)).isEmpty())
          .forEach(feel::add);
      feel.addAll(read.feel());
      rules.add(read);
    }
    boolean all = policy.equals("COLLECT") || policy.equals("RULE ORDER");
    return new Table(id, all, inputs, outputs, rules, feel);
  }

  private static Rule rule(String decision, Element rule, List<String> inputs) {
    List<String> tests = below(rule, "inputEntry").stream().map(Tables::text).toList();
    List<String> feel = new ArrayList<>();
    for (int column = 0; column < tests.size(); column++) {
      if (!Feel.ANY.contains(tests.get(column))) {
        feel.add(tests.get(column));
        feel.add(inputs.get(column));
      }
    }
    List<String> outputs = below(rule, "outputEntry").stream().map(Tables::text).toList();
    return new Rule(decision, rule.getAttribute("id"), tests, outputs, feel);
  }

  private static String text(Element element) {
    return below(element, "text").stream()
        .findFirst()
        .map(text -> text.getTextContent().strip())
        .orElse("");
  }

  private static List<Element> below(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
