package vn.motcua.dossiers.forecast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * What is expected of one dossier in process.
 *
 * @param unit the competent unit
 * @param dueAt the legal due date; null without one
 * @param probability that it is not settled by the due date that holds now, 0 to 1; 1 once overdue;
 *     null without a due date or with too little history
 * @param likelihood the same as a word
 * @param finish50 settled by then in one case of two; null with too little history
 * @param finish90 settled by then in nine cases of ten; null with too little history
 * @param reason one or two sentences: where it stands and how long that and the rest usually take
 * @param synthetic whether the dossier is invented for demonstration
 */
public record Forecast(
    DossierCode dossierCode,
    ProcedureCode procedureCode,
    Text procedureName,
    String applicantMasked,
    UnitCode unit,
    Instant receivedAt,
    @Nullable Instant dueAt,
    ClockState clockState,
    ClockColour colour,
    @Nullable Double probability,
    Likelihood likelihood,
    @Nullable Instant finish50,
    @Nullable Instant finish90,
    Text reason,
    boolean synthetic,
    Instant computedAt) {}
