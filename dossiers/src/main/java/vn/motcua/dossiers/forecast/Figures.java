package vn.motcua.dossiers.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * How the forecast did on the held-back part of a history; kept as JSON.
 *
 * @see ForecastQuality what the components mean
 */
record Figures(
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
    List<ReliabilityBin> reliability) {

  boolean better() {
    return brier < brierBaseRate && brier < brierElapsedShare;
  }
}
