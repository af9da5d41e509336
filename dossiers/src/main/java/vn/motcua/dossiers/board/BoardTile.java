package vn.motcua.dossiers.board;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.clock.ClockColour;

/**
 * One tile.
 *
 * @param colour the class of the legal clock
 * @param stopReason for {@code PAUSED} why the clocks stand still, else null
 * @param dossiers how many dossiers in process are in it
 */
public record BoardTile(ClockColour colour, @Nullable String stopReason, long dossiers) {}
