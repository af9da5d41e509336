package vn.motcua.dossiers.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * One dossier found.
 *
 * @param applicantMasked the applicant's name with its middle hidden
 */
public record SearchHit(
    DossierCode dossierCode,
    ProcedureCode procedureCode,
    Text procedureName,
    String applicantMasked,
    Instant receivedAt,
    @Nullable Instant dueAt,
    ClockState clockState) {}
