package vn.motcua.dossiers.forecast;

import vn.motcua.catalog.unit.UnitCode;

/**
 * What a move does to one unit.
 *
 * @param officialsBefore officials of the role before
 * @param officialsAfter officials of the role after
 * @param dossiers dossiers in process, not overdue, with a due date and work for that role there
 * @param breachesBefore expected breaches of these before
 * @param breachesAfter expected breaches of these after
 */
public record UnitChange(
    UnitCode unit,
    int officialsBefore,
    int officialsAfter,
    long dossiers,
    double breachesBefore,
    double breachesAfter) {}
