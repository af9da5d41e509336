package vn.motcua.dossiers.shelf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key after which the next page begins.
 *
 * @param at what the last line's list is ordered by; null where it has no limit, which comes last
 * @param dossierCode the last line's dossier
 */
public record ShelfCursor(@Nullable Instant at, String dossierCode) {}
