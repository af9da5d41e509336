package vn.motcua.dossiers.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;

/**
 * One sentence of the answer to "why this date?".
 *
 * @param at the instant the sentence is about, null for a general one
 * @param text the sentence in both languages
 */
public record Explanation(@Nullable Instant at, Text text) {}
