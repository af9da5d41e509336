package vn.motcua.dossiers.shelf;

import java.util.Map;

/**
 * The numbers on the tabs, each counted up to {@link #MOST}.
 *
 * @param dossiers by shelf; one that is missing is empty
 */
public record ShelfCounts(Map<Shelf, Integer> dossiers) {

  /** Where counting ends: nobody reads more lines than that, and counting them all is not free. */
  public static final int MOST = 1000;

  public ShelfCounts {
    dossiers = Map.copyOf(dossiers);
  }

  /** The number of one shelf, {@link #MOST} at most. */
  public int of(Shelf shelf) {
    return dossiers.getOrDefault(shelf, 0);
  }

  /** Whether there may be more than the number says. */
  public boolean more(Shelf shelf) {
    return of(shelf) >= MOST;
  }
}
