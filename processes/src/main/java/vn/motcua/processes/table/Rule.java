package vn.motcua.processes.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number from 1, as the designer counts
 * @param inputs one cell for each input column
 * @param outputs one cell for each output column
 * @param line where it starts in the file, from 1; 0 = unknown
 */
public record Rule(String id, int number, List<Cell> inputs, List<Cell> outputs, int line) {

  public Rule {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
