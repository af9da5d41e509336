package vn.motcua.catalog.published;

import java.util.List;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Fact;

/**
 * The papers of a dossier as far as the text names them.
 *
 * @param facts the cases that decide whether a paper is required
 * @param notes what a designer must know, in Vietnamese
 * @param open whether papers are missing or could not be told apart
 */
public record ReadComponents(
    List<Component> components, List<Fact> facts, List<String> notes, boolean open) {

  public ReadComponents {
    components = List.copyOf(components);
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }
}
