package vn.motcua.processes.decision;

import org.jspecify.annotations.Nullable;

/**
 * The fee of one dossier.
 *
 * @param dong integer đồng; null where the source states none that can be computed
 * @param per what the amount is for, e.g. "hồ sơ"; null where the source does not say
 * @param source the words it was read from
 */
public record FeeQuote(@Nullable Long dong, @Nullable String per, String source) {}
