package vn.motcua.dossiers.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * One dossier behind a number of the board.
 *
 * @param unit the competent unit
 * @param stopReason why the clock stands still, null unless it does
 * @param waitingAt names of the steps where it stands now; empty between steps
 * @param incident whether the engine reports an open incident for it
 * @param synthetic whether it was invented for a demonstration
 */
public record BoardRow(
    DossierCode dossierCode,
    ProcedureCode procedureCode,
    Text procedureName,
    String applicantMasked,
    UnitCode unit,
    Instant receivedAt,
    @Nullable Instant dueAt,
    ClockState clockState,
    ClockColour colour,
    @Nullable String stopReason,
    List<Text> waitingAt,
    boolean incident,
    boolean synthetic) {}
