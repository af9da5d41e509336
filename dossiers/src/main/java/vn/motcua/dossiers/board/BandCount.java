package vn.motcua.dossiers.board;

import vn.motcua.dossiers.clock.ClockColour;

/**
 * One bar of the distribution by remaining time.
 *
 * @param band how much is left
 * @param colour the class of the clock: within one band there may be several
 * @param dossiers how many dossiers with a running limit
 */
public record BandCount(RemainingBand band, ClockColour colour, long dossiers) {}
