package vn.motcua.dossiers.act;

import org.jspecify.annotations.Nullable;

/**
 * Why processing ends for good; form 05 says so.
 *
 * @param legalBasis the provision it rests on; null if none is named
 */
public record StopRequest(String reason, @Nullable String legalBasis) {}
