package vn.motcua.dossiers.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;

/**
 * One round of an official's step, from the opening of its task to its end.
 *
 * @param taskKey the engine's key of the task
 * @param elementId the BPMN element
 * @param name the step's name in the dossier's version; null where it has none
 * @param unit who had it
 * @param role in which role; null where the task names none
 * @param official name of who did it or took it; null while nobody has
 * @param from when the task opened
 * @param until when it ended; null while it is open
 * @param budget the internal budget of the step; null where none is set
 * @param canceled whether the engine took it away before anybody did it
 */
public record StepSpan(
    long taskKey,
    String elementId,
    @Nullable Text name,
    UnitCode unit,
    @Nullable Role role,
    @Nullable String official,
    Instant from,
    @Nullable Instant until,
    @Nullable Duration budget,
    boolean canceled) {}
