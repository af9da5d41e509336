package vn.motcua.processes.table;

import java.util.List;

/**
 * A decision table.
 *
 * @param id of the decision
 * @param hitPolicy as DMN writes it; UNIQUE where the file does not say
 * @param aggregation SUM, MIN, MAX, COUNT, or empty
 * @param line where the decision starts in the file, from 1; 0 = unknown
 */
public record Table(
    String id,
    String hitPolicy,
    String aggregation,
    List<Input> inputs,
    List<Output> outputs,
    List<Rule> rules,
    int line) {

  /**
   * An input column.
   *
   * @param type DMN's name of the type; empty where not declared
   * @param values the values there are, as unary tests; empty = any
   */
  public record Input(Cell expression, String type, Cell values) {}

  /**
   * An output column.
   *
   * @param type DMN's name of the type; empty where not declared
   * @param otherwise what is answered where no rule fits; empty = nothing
   */
  public record Output(String name, String type, Cell otherwise) {}

  public Table {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rules = List.copyOf(rules);
  }
}
