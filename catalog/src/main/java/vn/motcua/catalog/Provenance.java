package vn.motcua.catalog;

import java.util.List;

/**
 * Where a procedure's facts come from.
 *
 * @param publishedBy the publishing decision or portal; empty where the source names none
 * @param unstated what the source did not state, in words
 * @param notes what a designer must know before relying on an entry
 */
public record Provenance(String publishedBy, List<String> unstated, List<String> notes) {

  public Provenance {
    unstated = List.copyOf(unstated);
    notes = List.copyOf(notes);
  }
}
