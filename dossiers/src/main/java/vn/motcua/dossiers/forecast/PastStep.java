package vn.motcua.dossiers.forecast;

/**
 * A round of a step of a dossier that ended. Times are minutes since acceptance.
 *
 * @param kind of the step; empty where unknown
 * @param from start on the running clock
 * @param until end on the running clock
 * @param wholeUntil end in working time, pauses included
 */
record PastStep(
    String element,
    String kind,
    String role,
    String unit,
    double from,
    double until,
    double wholeUntil) {}
