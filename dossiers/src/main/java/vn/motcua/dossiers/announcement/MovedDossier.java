package vn.motcua.dossiers.announcement;

import java.time.Instant;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * A running dossier whose due date an announcement moves, or has moved.
 *
 * @param synthetic whether it was invented for demonstration
 */
public record MovedDossier(
    DossierCode code,
    ProcedureCode procedure,
    Text procedureName,
    UnitCode unit,
    Instant oldDueAt,
    Instant newDueAt,
    boolean synthetic) {}
