package vn.motcua.dossiers.deadline;

import java.time.Instant;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * A dossier about which something is to be told; its row is locked.
 *
 * @param unit the competent unit
 * @param extended the one re-appointment was used
 * @param waiting the task that the message would open is open already
 * @param inEngine the engine knows it: false only for history that was invented
 * @param synthetic a dossier of a demonstration: nobody is to be told by telephone
 */
record DueDossier(
    DossierCode code,
    UnitCode unit,
    Instant dueAt,
    boolean extended,
    boolean waiting,
    boolean inEngine,
    boolean synthetic) {}
