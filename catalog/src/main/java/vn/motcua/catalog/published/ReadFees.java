package vn.motcua.catalog.published;

import java.util.List;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FeeRule;

/**
 * What a text says about fees.
 *
 * @param rules all that fit are added; a rule without a sum keeps words no sum follows from
 * @param facts the questions the rules ask
 * @param stated whether the text speaks of a fee at all, "Miễn phí" included
 * @param computable whether every stated case has a sum
 * @param notes what a designer should know, in Vietnamese
 * @param refused what cannot be right at all and makes the whole row wrong, in English; empty for
 *     every other text, however little of it can be read
 */
public record ReadFees(
    List<FeeRule> rules,
    List<Fact> facts,
    boolean stated,
    boolean computable,
    List<String> notes,
    List<String> refused) {

  public ReadFees {
    rules = List.copyOf(rules);
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    refused = List.copyOf(refused);
  }
}
