package vn.motcua.catalog.published;

import java.util.List;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.Fact;

/**
 * What a text says about time limits.
 *
 * @param rules in order, the first that fits holds; a rule with unit OTHER keeps words no limit
 *     follows from
 * @param facts the questions the rules ask
 * @param stated whether the text speaks of a limit at all; false for empty and for "Không quy định"
 * @param computable whether every stated case has a limit a due date follows from
 * @param notes what a designer should know, in Vietnamese
 * @param refused what cannot be right at all and makes the whole row wrong, in English; empty for
 *     every other text, however little of it can be read
 */
public record ReadDeadlines(
    List<DeadlineRule> rules,
    List<Fact> facts,
    boolean stated,
    boolean computable,
    List<String> notes,
    List<String> refused) {

  public ReadDeadlines {
    rules = List.copyOf(rules);
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    refused = List.copyOf(refused);
  }
}
