package vn.motcua.dossiers.forecast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key after which the next page begins.
 *
 * @param probability the last line's probability, null = none
 * @param finish the last line's expected finish, null = none
 * @param dossierCode the last line's dossier
 */
public record ForecastCursor(
    @Nullable Double probability, @Nullable Instant finish, String dossierCode) {}
