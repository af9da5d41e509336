package vn.motcua.catalog.published;

import java.util.List;

/**
 * The documents a procedure stands on, each once, in the source's order.
 *
 * @param open whether the source names none
 * @param notes what a designer must know, in Vietnamese
 */
public record ReadLegalBasis(List<String> numbers, boolean open, List<String> notes) {

  public ReadLegalBasis {
    numbers = List.copyOf(numbers);
    notes = List.copyOf(notes);
  }
}
