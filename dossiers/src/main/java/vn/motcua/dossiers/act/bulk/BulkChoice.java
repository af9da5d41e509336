package vn.motcua.dossiers.act.bulk;

import java.util.Map;
import vn.motcua.catalog.StepKind;

/**
 * What some of the chosen tasks can end with together.
 *
 * @param kind the kind of their step
 * @param outcome the outcome that brings them forward
 * @param tasks for how many of them
 * @param given answers to the forms that follow from the choice and are not asked, by field
 */
public record BulkChoice(StepKind kind, String outcome, int tasks, Map<String, String> given) {

  public BulkChoice {
    given = Map.copyOf(given);
  }
}
