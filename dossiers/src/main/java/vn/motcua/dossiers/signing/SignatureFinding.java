package vn.motcua.dossiers.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/**
 * What was found out about one signature.
 *
 * @param signer name in the certificate; null where it could not be read
 * @param issuer who issued the certificate; null where unknown
 * @param claimedAt when the signer says it was signed; null where it is not said
 * @param stampedAt when a time stamp proves it was there; null without one
 */
public record SignatureFinding(
    SignatureState state,
    @Nullable String signer,
    @Nullable String issuer,
    @Nullable Instant claimedAt,
    @Nullable Instant stampedAt) {

  /** What is so, in one sentence. */
  public Text what() {
    return state.what();
  }

  /** What to do about it. */
  public Text todo() {
    return Wording.text("signature." + state.key() + ".todo");
  }
}
