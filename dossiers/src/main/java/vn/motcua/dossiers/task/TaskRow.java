package vn.motcua.dossiers.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * One line of the queue.
 *
 * @param taskKey the engine's key of the user task
 * @param applicantMasked the applicant's name with its middle hidden
 * @param elementId the BPMN element, {@code step-<id>}
 * @param stepName the step's name in the version under which the dossier was received
 * @param receivedAt when the dossier was accepted
 * @param dueAt the legal due date, null when none can be computed
 * @param colour the clock's class now
 * @param assignee user name of who claimed it, null when free
 * @param createdAt when the task appeared
 * @param doneOutcome the outcome when done, else null
 * @param doneAt when it was done, else null
 */
public record TaskRow(
    long taskKey,
    DossierCode dossierCode,
    ProcedureCode procedureCode,
    Text procedureName,
    String applicantMasked,
    String elementId,
    Text stepName,
    Role role,
    UnitCode unit,
    Instant receivedAt,
    @Nullable Instant dueAt,
    ClockState clockState,
    ClockColour colour,
    @Nullable String assignee,
    Instant createdAt,
    @Nullable String doneOutcome,
    @Nullable Instant doneAt) {}
