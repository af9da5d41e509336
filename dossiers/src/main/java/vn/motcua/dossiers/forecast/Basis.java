package vn.motcua.dossiers.forecast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast rests on, kept with it as JSON and put into words when it is read. Times are
 * working minutes.
 *
 * @param element the step where it stands; null between steps
 * @param since when that step began
 * @param typicalStep what the step usually takes in all
 * @param typicalRest what everything after it usually takes
 * @param expected what the dossier still takes on the running clock, median
 * @param left what the running clock still has; null without a limit
 * @param seen how many rounds of the same step of the procedure that was learnt from
 * @param pausedFor why the clock stands still; empty while it runs
 * @param learnt whether there is a history at all
 */
record Basis(
    @Nullable String element,
    @Nullable Instant since,
    int typicalStep,
    int typicalRest,
    int expected,
    @Nullable Integer left,
    int seen,
    String pausedFor,
    boolean learnt) {}
