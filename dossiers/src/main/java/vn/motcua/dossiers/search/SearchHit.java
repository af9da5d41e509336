package vn.motcua.dossiers.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * One dossier found.
 *
 * @param applicantMasked the applicant's name with its middle hidden
 * @param unit the competent unit
 * @param status the portal's status code (1 to 10)
 * @param foundIn where the words stood; empty where PostgreSQL searched
 */
public record SearchHit(
    DossierCode dossierCode,
    ProcedureCode procedureCode,
    Text procedureName,
    String applicantMasked,
    Instant receivedAt,
    @Nullable Instant dueAt,
    ClockState clockState,
    UnitCode unit,
    int status,
    Set<FoundIn> foundIn) {

  public SearchHit {
    foundIn = Set.copyOf(foundIn);
  }

  SearchHit with(Set<FoundIn> places) {
    return new SearchHit(
        dossierCode,
        procedureCode,
        procedureName,
        applicantMasked,
        receivedAt,
        dueAt,
        clockState,
        unit,
        status,
        places);
  }
}
