package vn.motcua.processes.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input column of a decision table.
 *
 * @param expression FEEL
 * @param label what an official calls it
 * @param type DMN's name of the type; null = not declared
 * @param values the values there are, as FEEL; empty = any
 */
record Column(String expression, String label, @Nullable String type, List<String> values) {

  Column {
    values = List.copyOf(values);
  }
}
