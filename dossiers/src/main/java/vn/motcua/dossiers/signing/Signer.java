package vn.motcua.dossiers.signing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the officials' keys and signs with them: a folder of PKCS#12 files, a PKCS#11 device or a
 * remote signing service. Every call fails with a {@link SignerProblem} that says why in words.
 *
 * @see "docs/decisions/0036-documents-and-signatures.md"
 */
public interface Signer {

  /** What kind of signer it is. */
  Way way();

  /** Whether the official is asked for a PIN each time. */
  boolean asksPin();

  /** The certificate of an official; empty where there is none. */
  Optional<Credential> credential(String username);

  /**
   * Signs with SHA-256 and the credential's key.
   *
   * @param data what is signed: the attributes of the signature, some hundred bytes
   * @param pin the official's PIN; null where none is asked. Never kept, never logged
   */
  byte[] sign(Credential credential, byte[] data, char @Nullable [] pin);

  /** The kinds of signers. */
  enum Way {
    PKCS12,
    PKCS11,
    REMOTE
  }
}
