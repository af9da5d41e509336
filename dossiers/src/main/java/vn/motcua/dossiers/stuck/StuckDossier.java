package vn.motcua.dossiers.stuck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * A running dossier that nobody and nothing moves.
 *
 * @param unit the competent unit
 * @param why the reason in a sentence, with what is known of this dossier
 * @param remedy what to do, and who
 * @param detail technical, such as the engine's words; null where there is nothing to add
 * @param since from when on nothing moved it
 * @param foundAt when that was noticed
 * @param retriedAt when it was last asked that its stopped steps run again; null while it was not
 * @param synthetic a dossier of the demo, not of a person
 */
public record StuckDossier(
    DossierCode dossierCode,
    ProcedureCode procedureCode,
    Text procedureName,
    String applicantMasked,
    UnitCode unit,
    Instant receivedAt,
    @Nullable Instant dueAt,
    ClockState clockState,
    ClockColour colour,
    StuckReason reason,
    Text why,
    Text remedy,
    @Nullable String detail,
    Instant since,
    Instant foundAt,
    @Nullable Instant retriedAt,
    boolean synthetic) {}
