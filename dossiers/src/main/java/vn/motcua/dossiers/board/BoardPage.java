package vn.motcua.dossiers.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of dossiers.
 *
 * @param rows in the order of the due date, without one last
 * @param next where the next page begins, null at the end
 */
public record BoardPage(List<BoardRow> rows, @Nullable BoardCursor next) {}
