package vn.motcua.dossiers.paper;

import java.time.Instant;

/**
 * What the QR code on an official's screen carries to a phone.
 *
 * @param token secret; only its hash is kept
 */
public record PhoneInvitation(String token, Instant expiresAt) {

  @Override
  public String toString() {
    return "PhoneInvitation[" + expiresAt + "]";
  }
}
