package vn.motcua.dossiers.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;

/**
 * One sentence of the answer to "why this date?".
 *
 * @param at the instant the sentence is about, null for a general one
 * @param text the sentence in both languages
 * @param rule the rule it follows from, with its legal source; null for the summary
 */
public record Explanation(@Nullable Instant at, Text text, @Nullable LegalRule rule) {}
