package vn.motcua.dossiers.forecast;

/**
 * One line of the reliability table: did it happen as often as was said?
 *
 * @param from lowest probability of the bin
 * @param until highest probability of the bin
 * @param snapshots how many forecasts were in it
 * @param forecast their mean probability
 * @param observed the share that was in fact late
 */
public record ReliabilityBin(
    double from, double until, long snapshots, double forecast, double observed) {}
