package vn.motcua.catalog;

import java.util.List;

/**
 * A question of the e-form whose answer decisions need: {@code facts.<id>} in FEEL. Not for
 * personal data: facts travel into the engine.
 *
 * @param id a FEEL name: lower-case letter, then letters and digits
 * @param choices the answers; empty unless the type is CHOICE
 */
public record Fact(String id, Text name, FactType type, List<Choice> choices, boolean required) {

  public Fact {
    choices = List.copyOf(choices);
  }
}
