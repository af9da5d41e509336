package vn.motcua.dossiers.shelf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a shelf.
 *
 * @param rows whoever waits longest or whose limit is nearest first; of today the newest first
 * @param next where the next page begins, null at the end
 */
public record ShelfPage(List<ShelfRow> rows, @Nullable ShelfCursor next) {}
