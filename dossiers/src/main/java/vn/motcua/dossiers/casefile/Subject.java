package vn.motcua.dossiers.casefile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.ReturnWay;

/**
 * What a call to a data service needs to know of a dossier. Holds personal data: for workers only.
 *
 * @param competentAgency the competent unit's agency identifier; the receiving unit's where the
 *     competent one has none
 */
public record Subject(
    DossierCode code,
    ProcedureCode procedure,
    int procedureVersion,
    String procedureName,
    Applicant applicant,
    UnitCode receivingUnit,
    UnitCode communeUnit,
    UnitCode competentUnit,
    String competentAgency,
    Map<String, @Nullable Object> facts,
    ReturnWay returnWay,
    int status) {}
