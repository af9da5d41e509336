package vn.motcua.dossiers.forecast;

/** How a page of forecasts is sorted. */
public enum ForecastOrder {
  /** Most probable breach first; those without a probability last. */
  PROBABILITY,
  /** Earliest expected finish (50 %) first; those without one last. */
  FINISH
}
