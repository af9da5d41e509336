package vn.motcua.dossiers.projection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the read model is behind, without anything about persons.
 *
 * @param leading whether this process projects (another one may)
 * @param lag age of the newest record when its row was written; null before the first
 * @param lastRoundAt when the last round ended well; null before the first
 * @param records how many records were read since the start
 * @param failures rounds that failed since the last good one
 */
public record ProjectionLag(
    boolean leading,
    @Nullable Duration lag,
    @Nullable Instant lastRoundAt,
    long records,
    int failures) {}
