package vn.motcua.dossiers.board;

import vn.motcua.dossiers.clock.ClockColour;

/**
 * One tile.
 *
 * @param colour the class of the legal clock
 * @param dossiers how many dossiers in process are in it
 */
public record BoardTile(ClockColour colour, long dossiers) {}
