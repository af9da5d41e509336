package vn.motcua.dossiers.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A PDF an applicant handed in.
 *
 * @param id of the attachment
 * @param worst what its last check found; null where it was not checked
 */
public record CheckedPaper(
    long id,
    String fileName,
    String sha256,
    @Nullable SignatureState worst,
    @Nullable Instant checkedAt) {}
