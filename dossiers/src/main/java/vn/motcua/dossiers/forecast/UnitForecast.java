package vn.motcua.dossiers.forecast;

import vn.motcua.catalog.unit.UnitCode;

/**
 * What is expected of the dossiers in process of one unit.
 *
 * @param unit the competent unit
 * @param dossiers all in process
 * @param withProbability those that have a due date and enough history
 * @param overdue those whose due date has passed already
 * @param likely those not yet overdue with a probability of at least one half
 * @param expectedBreaches sum of the probabilities of those not yet overdue
 */
public record UnitForecast(
    UnitCode unit,
    long dossiers,
    long withProbability,
    long overdue,
    long likely,
    double expectedBreaches) {}
