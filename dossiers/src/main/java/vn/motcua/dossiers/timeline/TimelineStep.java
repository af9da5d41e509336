package vn.motcua.dossiers.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;

/**
 * One bar: a round of an official's step.
 *
 * @param taskKey the engine's key of the task
 * @param elementId the BPMN element, {@code step-<id>}
 * @param name the step's name in the version under which the dossier was received
 * @param kind the step's kind as in the catalogue's files, null where it has none
 * @param unit who does it
 * @param official user name of who did it, or of who has it now; null when nobody took it
 * @param startedAt when the task appeared
 * @param endedAt when it ended; null while it waits
 * @param workingMinutes working time so far or in all, without the time the clock stood still
 * @param budgetMinutes the internal budget, null where none is stated
 * @param canceled whether it was taken back instead of done
 */
public record TimelineStep(
    long taskKey,
    String elementId,
    Text name,
    @Nullable String kind,
    Role role,
    UnitCode unit,
    @Nullable String official,
    Instant startedAt,
    @Nullable Instant endedAt,
    int workingMinutes,
    @Nullable Integer budgetMinutes,
    boolean canceled) {

  /** The share of the budget that is used up, 1 = all of it; NaN without a budget. */
  public double shareOfBudget() {
    return budgetMinutes == null || budgetMinutes == 0
        ? Double.NaN
        : (double) workingMinutes / budgetMinutes;
  }
}
