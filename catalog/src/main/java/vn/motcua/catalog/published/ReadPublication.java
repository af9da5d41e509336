package vn.motcua.catalog.published;

import java.util.List;
import vn.motcua.catalog.Effective;

/**
 * Who published a procedure and since when it can be applied for.
 *
 * @param open whether the day is assumed
 * @param unstated what the source does not state, in Vietnamese
 * @param notes what a designer must know, in Vietnamese
 */
public record ReadPublication(
    String publishedBy,
    Effective effective,
    boolean open,
    List<String> unstated,
    List<String> notes) {

  public ReadPublication {
    unstated = List.copyOf(unstated);
    notes = List.copyOf(notes);
  }
}
