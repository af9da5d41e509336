package vn.motcua.dossiers.stuck;

import java.time.Instant;

/**
 * Where a page ended.
 *
 * @param since from when on the last dossier shown is stuck
 * @param dossierCode its code
 */
public record StuckCursor(Instant since, String dossierCode) {}
