package vn.motcua.dossiers.announcement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Some of the moved dossiers, the earliest new due date first.
 *
 * @param next where the next page begins; null on the last one
 */
public record MovedPage(List<MovedDossier> rows, @Nullable Cursor next) {

  public MovedPage {
    rows = List.copyOf(rows);
  }

  /** The last row of a page. */
  public record Cursor(Instant newDueAt, DossierCode code) {}
}
