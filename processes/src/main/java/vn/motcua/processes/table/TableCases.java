package vn.motcua.processes.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.feel.Cases;
import vn.motcua.processes.feel.Constraint;
import vn.motcua.processes.feel.Coverage;
import vn.motcua.processes.feel.Domain;
import vn.motcua.processes.feel.Tests;

/** The cases of a table: which of them reach a rule, which two rules share, which none takes. */
public final class TableCases {

  /** The variable of a column that compares days of receipt. */
  public static final String RECEIVED = "date(" + EngineNames.RECEIVED_ON + ")";

  private final Table table;
  private final List<Map<String, Constraint>> rules;
  private final Map<String, Domain> domains;

  private TableCases(
      Table table, List<Map<String, Constraint>> rules, Map<String, Domain> domains) {
    this.table = table;
    this.rules = rules;
    this.domains = domains;
  }

  /**
   * Reads the rules of a table.
   *
   * @param facts the answers each {@code facts.<id>} can have
   */
  public static TableCases of(Table table, Map<String, Domain> facts) {
    Map<String, Domain> domains = new HashMap<>(facts);
    List<String> channels = List.of(Channel.values()).stream().map(Channel::name).toList();
    domains.put(EngineNames.CHANNEL, Domain.oneOf(channels, false));
    domains.put(RECEIVED, Domain.any(Domain.Type.DATE, false));
    for (Table.Input input : table.inputs()) {
      declared(input, domains);
    }
    List<Map<String, Constraint>> rules = new ArrayList<>();
    for (Rule rule : table.rules()) {
      Map<String, Constraint> constraints = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(table.inputs().size(), rule.inputs().size()); i++) {
        String expression = table.inputs().get(i).expression().text();
        add(expression, rule.inputs().get(i).text(), constraints);
      }
      rules.add(constraints);
    }
    return new TableCases(table, rules, domains);
  }

  /** What each variable can be; a variable nobody declared is not in it. */
  public Map<String, Domain> domains() {
    return Map.copyOf(domains);
  }

  /** What a rule asks of each variable; a condition that cannot be read stands for itself. */
  public Map<String, Constraint> constraints(Rule rule) {
    return Map.copyOf(rules.get(rule.number() - 1));
  }

  /**
   * A case for which this rule is the answer, or one of the answers: variable → value, null =
   * missing. Empty where there is none.
   *
   * @throws Coverage.TooLarge when it cannot be found out
   */
  public Optional<Map<String, @Nullable Object>> reaching(Rule rule) {
    int index = rule.number() - 1;
    boolean first = "FIRST".equals(table.hitPolicy());
    return Coverage.find(rules.get(index), first ? rules.subList(0, index) : List.of(), domains);
  }

  /** A case that no rule takes. */
  public Optional<Map<String, @Nullable Object>> gap() {
    return Coverage.find(Map.of(), rules, domains);
  }

  /** A case that both rules take. */
  public Optional<Map<String, @Nullable Object>> common(Rule one, Rule other) {
    return Coverage.common(rules.get(one.number() - 1), rules.get(other.number() - 1), domains);
  }

  /**
   * The variables a decision is evaluated with, from a case: channel, day of receipt and facts. A
   * fact that the case does not name is null.
   */
  public static Map<String, Object> variables(
      Map<String, @Nullable Object> found, Map<String, Domain> facts) {
    Map<String, @Nullable Object> answers = new HashMap<>();
    facts.keySet().forEach(path -> answers.put(bare(path), found.get(path)));
    Map<String, Object> variables = new HashMap<>();
    Object channel = found.get(EngineNames.CHANNEL);
    variables.put(EngineNames.CHANNEL, channel == null ? Channel.DIRECT.name() : channel);
    Object day = found.get(RECEIVED);
    variables.put(EngineNames.RECEIVED_ON, day == null ? "2026-01-01" : day.toString());
    variables.put(EngineNames.FACTS, answers);
    return variables;
  }

  private static String bare(String path) {
    return path.substring(EngineNames.FACTS.length() + 1);
  }

  private static void declared(Table.Input input, Map<String, Domain> domains) {
    String variable = input.expression().text();
    Tests.of(input.values().text())
        .filter(values -> !input.values().text().isEmpty())
        .map(values -> values.named().toList())
        .filter(values -> !values.isEmpty() && values.stream().allMatch(String.class::isInstance))
        .ifPresent(values -> {
          Domain before = domains.get(variable);
          boolean optional = before == null || before.optional();
          domains.put(variable, new Domain(Domain.Type.STRING, values, optional));
        });
  }

  /** One cell: of a variable, of a condition with true or false, or of something unreadable. */
  private static void add(String expression, String cell, Map<String, Constraint> into) {
    if (cell.isEmpty() || cell.equals("-")) {
      return;
    }
    Optional<Constraint> test = Tests.of(cell);
    Optional<Map<String, Constraint>> condition = Cases.of(expression);
    boolean variable = condition.isPresent() && condition.get().containsKey(expression);
    if (test.isPresent() && !variable && condition.isPresent()) {
      boolean yes = test.get().equals(new Constraint.Is(true));
      boolean no = test.get().equals(new Constraint.Is(false));
      if (yes) {
        condition.get().forEach((path, constraint) -> merge(into, path, constraint));
        return;
      }
      if (no && condition.get().size() == 1) {
        condition
            .get()
            .forEach((path, constraint) -> merge(into, path, new Constraint.Not(constraint)));
        return;
      }
    }
    if (test.isPresent()) {
      merge(into, expression, test.get());
    } else {
      merge(into, expression + " : " + cell, new Constraint.Is(true));
    }
  }

  private static void merge(Map<String, Constraint> into, String variable, Constraint constraint) {
    into.merge(variable, constraint, Constraint::both);
  }
}
