package vn.motcua.local.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.contract.EngineNames;

/** Inputs that together make every row of every decision table of a procedure fit. */
public final class RuleInputs {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int FEW = 256;
  private static final int MANY = 20_000;

  private final Procedure procedure;
  private final Tables tables;
  private final List<RuleInput> inputs = new ArrayList<>();
  private final Map<String, String> unreachable = new TreeMap<>();

  private RuleInputs(Procedure procedure, Tables tables) {
    this.procedure = procedure;
    this.tables = tables;
  }

  /** Searches; evaluates outside the engine. */
  public static RuleInputs of(Procedure procedure, Tables tables) {
    RuleInputs search = new RuleInputs(procedure, tables);
    tables.all().forEach(search::cover);
    return search;
  }

  /** As few as were needed, but at least one a table. */
  public List<RuleInput> inputs() {
    return List.copyOf(inputs);
  }

  /** Key of each row that none of the inputs makes fit → why. */
  public Map<String, String> unreachable() {
    return unreachable;
  }

  private void cover(Tables.Table table) {
    Set<String> open = new TreeSet<>();
    table.rules().forEach(rule -> open.add(rule.id()));
    attempt(table, List.of(), FEW, open);
    for (Tables.Rule rule : table.rules()) {
      if (open.contains(rule.id())) {
        attempt(table, rule.feel(), FEW, open);
      }
    }
    int tried = open.isEmpty() ? 0 : attempt(table, table.feel(), MANY, open);
    for (String rule : open) {
      unreachable.put(
          table.decision() + "/" + rule,
          "none of "
              + tried
              + " combinations of answers, ways of submission and days makes it fit");
    }
  }

  /** Tries every combination of what these expressions read; returns how many. */
  private int attempt(Tables.Table table, Collection<String> feel, int most, Set<String> open) {
    int tried = 0;
    for (Map<String, Object> facts : Answers.combinations(procedure, feel, most)) {
      for (Channel channel : channels(table)) {
        for (LocalDate day : days(table)) {
          tried++;
          if (open.isEmpty() && tried > 1) {
            return tried;
          }
          take(table, variables(facts, channel, day), open);
        }
      }
    }
    return tried;
  }

  private void take(Tables.Table table, Map<String, Object> variables, Set<String> open) {
    String decision = table.decision();
    Set<String> rules = tables.fitting(table, variables);
    boolean first = inputs.stream().noneMatch(input -> input.decision().equals(decision));
    Set<String> gained = new HashSet<>(rules);
    gained.retainAll(open);
    if (first || !gained.isEmpty()) {
      inputs.add(new RuleInput(decision, variables, rules));
      open.removeAll(rules);
    }
  }

  private static Map<String, Object> variables(
      Map<String, Object> facts, Channel channel, LocalDate day) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put(EngineNames.FACTS, facts);
    variables.put(EngineNames.CHANNEL, channel.name());
    variables.put(EngineNames.RECEIVED_ON, day.toString());
    return variables;
  }

  private List<Channel> channels(Tables.Table table) {
    boolean read = table.feel().stream().anyMatch(text -> text.contains(EngineNames.CHANNEL));
    return read && !procedure.channels().isEmpty()
        ? List.copyOf(procedure.channels())
        : List.of(Channel.DIRECT);
  }

  /** The usual day, and the days at and beside each date a table names. */
  private static List<LocalDate> days(Tables.Table table) {
    Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.parse(StartVariables.RECEIVED_ON)));
    for (String text : table.feel()) {
      Matcher date = DATE.matcher(text);
      while (date.find()) {
        LocalDate day = LocalDate.parse(date.group());
        days.addAll(Set.of(day.minusDays(1), day, day.plusDays(1)));
      }
    }
    return List.copyOf(days);
  }
}
