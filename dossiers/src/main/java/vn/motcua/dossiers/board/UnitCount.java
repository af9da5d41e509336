package vn.motcua.dossiers.board;

import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;

/**
 * Dossiers in process of one unit and colour.
 *
 * @param unit the competent unit
 * @param colour the class of the clock
 * @param dossiers how many
 */
public record UnitCount(UnitCode unit, ClockColour colour, long dossiers) {}
