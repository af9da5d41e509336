package vn.motcua.dossiers.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key after which the next page begins.
 *
 * @param dueAt the last line's due date, null = none
 * @param dossierCode the last line's dossier
 */
public record BoardCursor(@Nullable Instant dueAt, String dossierCode) {}
