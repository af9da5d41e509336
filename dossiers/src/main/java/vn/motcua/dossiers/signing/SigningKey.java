package vn.motcua.dossiers.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;

/**
 * With which certificate an official signs.
 *
 * @param subject to whom it was issued; null without one
 * @param problem why it cannot be used and what to do; null where it can
 */
public record SigningKey(
    @Nullable String subject,
    @Nullable String issuer,
    @Nullable Instant validUntil,
    @Nullable Text problem) {

  static SigningKey none(Text why) {
    return new SigningKey(null, null, null, why);
  }
}
