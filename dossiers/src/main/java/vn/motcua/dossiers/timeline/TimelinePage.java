package vn.motcua.dossiers.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.board.BoardCursor;

/**
 * One page of the timeline.
 *
 * @param next where the next page begins, null at the end
 */
public record TimelinePage(List<TimelineRow> rows, @Nullable BoardCursor next) {}
