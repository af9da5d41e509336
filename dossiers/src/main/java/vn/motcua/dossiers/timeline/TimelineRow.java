package vn.motcua.dossiers.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.clock.Pause;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * One dossier against its clock.
 *
 * @param field the key of the procedure's field
 * @param unit the competent unit
 * @param dueAt the legal due date; null without a limit that can be computed
 * @param settledAt null while in process
 * @param returnedAt null until the result was handed over
 * @param stopReason why the clock stands still, null unless it does
 * @param synthetic whether it was invented for a demonstration
 * @param steps rounds of officials' steps, ended and waiting, in the order of their beginning; they
 *     may overlap
 * @param pauses times in which the clock stood still, in order
 */
public record TimelineRow(
    DossierCode dossierCode,
    ProcedureCode procedureCode,
    Text procedureName,
    String field,
    String applicantMasked,
    UnitCode unit,
    Instant receivedAt,
    @Nullable Instant dueAt,
    @Nullable Instant settledAt,
    @Nullable Instant returnedAt,
    ClockState clockState,
    ClockColour colour,
    @Nullable String stopReason,
    boolean synthetic,
    List<TimelineStep> steps,
    List<Pause> pauses) {

  public TimelineRow {
    steps = List.copyOf(steps);
    pauses = List.copyOf(pauses);
  }
}
