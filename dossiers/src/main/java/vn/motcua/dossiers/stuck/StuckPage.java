package vn.motcua.dossiers.stuck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page, the longest stuck first.
 *
 * @param next where the next page starts; null on the last one
 */
public record StuckPage(List<StuckDossier> rows, @Nullable StuckCursor next) {

  public StuckPage {
    rows = List.copyOf(rows);
  }
}
