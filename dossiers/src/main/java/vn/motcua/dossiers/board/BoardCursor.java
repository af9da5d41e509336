package vn.motcua.dossiers.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key after which the next page begins.
 *
 * @param group the last line's unit or procedure where the list is ordered by it, else empty
 * @param at the last line's moment (due, received or settled), null = none
 * @param dossierCode the last line's dossier
 */
public record BoardCursor(String group, @Nullable Instant at, String dossierCode) {}
