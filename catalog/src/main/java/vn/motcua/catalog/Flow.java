package vn.motcua.catalog;

import java.util.List;

/**
 * A standard flow: who does what in which order. Budgets belong to the procedure that uses it.
 *
 * @param examples observed internal processes it was drawn from, such as {@code F10}
 */
public record Flow(String id, Text name, List<String> examples, List<Step> steps) {

  public Flow {
    examples = List.copyOf(examples);
    steps = List.copyOf(steps);
  }
}
