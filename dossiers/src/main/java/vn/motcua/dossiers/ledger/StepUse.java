package vn.motcua.dossiers.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one round of a step used.
 *
 * @param span the round
 * @param used working time of its unit in which the limit ran
 * @param ofLimit the same as a share of the granted time; null without a due date
 * @param ofBudget the same as a share of the step's internal budget, which only warns (R18); null
 *     where none is set
 */
public record StepUse(
    StepSpan span, Duration used, @Nullable Double ofLimit, @Nullable Double ofBudget) {}
