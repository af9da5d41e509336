package vn.motcua.dossiers.procedures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;

/**
 * A draft as it lies in the store.
 *
 * @param revision counts every saving, from 1
 * @param baseVersion the version it started from; null for a new procedure
 */
public record SavedDraft(
    ProcedureCode code,
    Draft draft,
    long revision,
    @Nullable Integer baseVersion,
    String editor,
    Instant savedAt) {}
