package vn.motcua.dossiers.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the queue.
 *
 * @param rows the lines in order
 * @param next where the next page begins, null at the end
 */
public record TaskPage(List<TaskRow> rows, @Nullable TaskCursor next) {}
