package vn.motcua.dossiers.signing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is no signer: nobody has a key, and every signing says so. */
final class NoSigner implements Signer {

  @Override
  public Way way() {
    return Way.PKCS12;
  }

  @Override
  public boolean asksPin() {
    return false;
  }

  @Override
  public Optional<Credential> credential(String username) {
    return Optional.empty();
  }

  @Override
  public byte[] sign(Credential credential, byte[] data, char @Nullable [] pin) {
    throw new SignerProblem(SignerProblem.Reason.NO_KEY, null);
  }
}
