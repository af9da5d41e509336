package vn.motcua.dossiers.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key after which the next page begins.
 *
 * @param sortAt the last line's due date (or, among done tasks, when it was done); null = no due
 *     date
 * @param taskKey the last line's task
 */
public record TaskCursor(@Nullable Instant sortAt, long taskKey) {}
