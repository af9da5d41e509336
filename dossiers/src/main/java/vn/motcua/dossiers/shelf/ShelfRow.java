package vn.motcua.dossiers.shelf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.ReturnWay;

/**
 * One dossier of a shelf.
 *
 * @param receivingUnit whose desk took it in
 * @param competentUnit who settles it
 * @param status as the National Portal numbers it
 * @param since since when it waits for what its shelf is about: asked for, settled, received
 * @param until how long the applicant is waited for; null where it is not the applicant
 * @param counting what becomes of the limit once the applicant was there
 * @param synthetic whether it was invented for a demonstration
 */
public record ShelfRow(
    DossierCode dossierCode,
    ProcedureCode procedureCode,
    Text procedureName,
    String applicantMasked,
    UnitCode receivingUnit,
    UnitCode competentUnit,
    int status,
    Instant since,
    @Nullable Instant until,
    @Nullable Instant dueAt,
    ClockState clockState,
    ClockColour colour,
    Counting counting,
    ReturnWay returnWay,
    boolean synthetic) {

  /** How the limit goes on after the wait. */
  public enum Counting {
    /** It begins with the acceptance, which is still to come. */
    NOT_BEGUN,
    /** From the start, by the policy kept with the dossier (R10). */
    RESTARTS,
    /** From where it stopped. */
    GOES_ON
  }
}
