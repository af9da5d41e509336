package vn.motcua.dossiers.search;

import java.util.List;
import java.util.Map;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;

/**
 * What was found.
 *
 * @param hits one page, the best first
 * @param total how many there are, at most {@link #MOST_COUNTED}; of the page alone where the index
 *     was not asked
 * @param facets how many by status, unit and procedure; empty where not asked for
 * @param procedures the best procedures, on the first page only
 * @param fromIndex false where the index does not answer and PostgreSQL searched instead: no
 *     papers, no misplaced tones, no facets
 */
public record SearchAnswer(
    List<SearchHit> hits,
    long total,
    Facets facets,
    List<ProcedureHit> procedures,
    boolean fromIndex) {

  /** Larger totals are given as this one. */
  public static final int MOST_COUNTED = 10_000;

  /** Nothing to look for. */
  public static final SearchAnswer NOTHING =
      new SearchAnswer(List.of(), 0, Facets.NONE, List.of(), true);

  /** Whether there may be more than {@code total}. */
  public boolean isMore() {
    return total >= MOST_COUNTED;
  }

  /** How many hits by each value, the most frequent first. */
  public record Facets(
      Map<Integer, Long> statuses, Map<UnitCode, Long> units, Map<ProcedureHit, Long> procedures) {
    static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of());
  }

  /** A procedure found. */
  public record ProcedureHit(ProcedureCode code, Text name) {}
}
