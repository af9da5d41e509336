package vn.motcua.dossiers.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.catalog.Text;

/**
 * How good the forecast was on later history it had not seen. A forecast was made of each held-back
 * dossier as it stood at 10:00 of the working days it was in process; the smaller the Brier score,
 * the better.
 *
 * @param trainedAt when it was computed
 * @param trainedFrom first day of the history it was learnt from
 * @param trainedUntil last day of the history it was learnt from, before the held-back days
 * @param evaluatedFrom first day of receipt of the held-back dossiers
 * @param evaluatedUntil last day of receipt of the held-back dossiers
 * @param learntDossiers how many ended dossiers it was learnt from
 * @param heldBackDossiers how many it was tried on
 * @param heldBackSnapshots how many forecasts of them were compared with what happened
 * @param baseRate share of the snapshots that were late in the end
 * @param brier mean squared error of the probabilities
 * @param brierBaseRate the same if one always said the base rate of the history before
 * @param brierElapsedShare the same if one only looked at the consumed share of the limit (logistic
 *     regression on the history before)
 * @param coverage50 share of dossiers settled by the 50 % finish; ideally 0.5
 * @param coverage90 share of dossiers settled by the 90 % finish; ideally 0.9
 * @param syntheticShare share of the history that is invented for demonstration, 0 to 1
 * @param reliability the reliability table, ascending; bins without forecasts are left out
 * @param verdict one sentence: better than both, or plainly not
 */
public record ForecastQuality(
    Instant trainedAt,
    LocalDate trainedFrom,
    LocalDate trainedUntil,
    LocalDate evaluatedFrom,
    LocalDate evaluatedUntil,
    long learntDossiers,
    long heldBackDossiers,
    long heldBackSnapshots,
    double baseRate,
    double brier,
    double brierBaseRate,
    double brierElapsedShare,
    double coverage50,
    double coverage90,
    double syntheticShare,
    List<ReliabilityBin> reliability,
    Text verdict) {

  public ForecastQuality {
    reliability = List.copyOf(reliability);
  }

  /** Whether it was better than both simple ways. */
  public boolean better() {
    return brier < brierBaseRate && brier < brierElapsedShare;
  }
}
