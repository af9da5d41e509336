package vn.motcua.dossiers.signing;

import java.util.Locale;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/** How a signature stands, from good to bad: the worst of a file's decides what is said of it. */
public enum SignatureState {
  /** It holds, and whoever issued the certificate is believed. */
  VALID,
  /** The file carries no signature. */
  UNSIGNED,
  /** It holds; whether the certificate was revoked could not be asked. */
  REVOCATION_UNKNOWN,
  /** It holds; nobody here knows who issued the certificate. */
  UNKNOWN_ISSUER,
  /** The certificate was no longer valid, and no time stamp proves it was when it was signed. */
  EXPIRED,
  /** It holds, but its certificate or its strength is not what such a signature needs. */
  NOT_ACCEPTED,
  /** It holds for what was signed, but something was added to the file afterwards. */
  ADDED_AFTER,
  /** The certificate was revoked. */
  REVOKED,
  /** What was signed is not what lies here. */
  BROKEN,
  /** It could not be read. */
  UNREADABLE;

  /** Whether the document cannot be relied on and its signer has to know. */
  public boolean refuted() {
    return this == ADDED_AFTER || this == REVOKED || this == BROKEN;
  }

  /** What is so, in one sentence. */
  Text what() {
    return Wording.text("signature." + key() + ".what");
  }

  /** The word in keys of texts: {@code unknown-issuer}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
