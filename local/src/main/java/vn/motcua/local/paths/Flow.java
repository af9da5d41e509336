package vn.motcua.local.paths;

import org.jspecify.annotations.Nullable;

/**
 * A sequence flow.
 *
 * @param condition FEEL with its leading equals sign; null = none
 */
public record Flow(String id, String source, String target, @Nullable String condition) {}
