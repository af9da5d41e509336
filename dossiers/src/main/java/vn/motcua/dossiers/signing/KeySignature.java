package vn.motcua.dossiers.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.signing.SignerProblem.Reason;

/** Signs with a key that is at hand, in memory or behind a provider. */
final class KeySignature {

  private KeySignature() {}

  static byte[] of(
      PrivateKey key, Credential credential, byte[] data, @Nullable Provider provider) {
    String algorithm = credential.elliptic() ? "SHA256withECDSA" : "SHA256withRSA";
    try {
      Signature signature =
          provider == null
              ? Signature.getInstance(algorithm)
              : Signature.getInstance(algorithm, provider);
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new SignerProblem(Reason.REFUSED, e);
    }
  }
}
