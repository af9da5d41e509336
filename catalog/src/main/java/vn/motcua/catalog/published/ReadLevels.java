package vn.motcua.catalog.published;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.catalog.Level;

/**
 * The levels that receive a procedure.
 *
 * @param levels never empty
 * @param ministry whether a ministry receives it too
 * @param stated whether the source names a level of the catalogue
 * @param notes what a designer must know, in Vietnamese
 */
public record ReadLevels(Set<Level> levels, boolean ministry, boolean stated, List<String> notes) {

  public ReadLevels {
    levels = Collections.unmodifiableSet(new TreeSet<>(levels));
    notes = List.copyOf(notes);
  }
}
