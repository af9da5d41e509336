package vn.motcua.local.traffic.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.UnitCode;

/**
 * What to invent. The same plan over the same catalogue always gives the same rows.
 *
 * @param from first moment at which a dossier may come
 * @param until "now" of the history: nothing happens later
 * @param dossiers how many come in that time
 * @param running how many of those still in process at the end are kept; null = all, 0 = only what
 *     has reached its end
 * @param procedures how many of the province's procedures ever occur
 * @param detailFrom dossiers that end before are written without papers, elements, tasks and acts
 */
public record HistoryPlan(
    long seed,
    UnitCode province,
    Instant from,
    Instant until,
    int dossiers,
    @Nullable Integer running,
    int procedures,
    Instant detailFrom) {

  /** The seed of every demonstration and bench. */
  public static final long SEED = 20_251_122L;

  private static final UnitCode DA_NANG = new UnitCode("48");
  private static final Duration YEAR = Duration.ofDays(365);

  public HistoryPlan {
    if (!from.isBefore(until) || dossiers < 1) {
      throw new IllegalArgumentException("A history needs time and dossiers.");
    }
  }

  /** A year of Đà Nẵng with everything, its running dossiers included. */
  public static HistoryPlan year(int dossiers, Instant until) {
    Instant from = until.minus(YEAR);
    return new HistoryPlan(SEED, DA_NANG, from, until, dossiers, null, 160, from);
  }

  /** The same with so many dossiers in process at the end; 0 = only what has reached its end. */
  public HistoryPlan withRunning(int kept) {
    return new HistoryPlan(seed, province, from, until, dossiers, kept, procedures, detailFrom);
  }

  /** The same in a shorter or longer time: the shorter, the more is in process at its end. */
  public HistoryPlan since(Instant begin) {
    return new HistoryPlan(seed, province, begin, until, dossiers, running, procedures, begin);
  }

  /** The same with all details only for what ends after that moment. */
  public HistoryPlan detailedFrom(Instant begin) {
    return new HistoryPlan(seed, province, from, until, dossiers, running, procedures, begin);
  }
}
