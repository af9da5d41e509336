package vn.motcua.dossiers.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A key that can be signed with, by its certificates.
 *
 * @param id what the signer knows it by
 * @param chain the certificate first, then those that issued it
 */
public record Credential(String id, List<X509Certificate> chain) {

  public Credential {
    chain = List.copyOf(chain);
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** Name of whom the certificate was issued to. */
  public String subject() {
    return DistinguishedName.commonName(certificate().getSubjectX500Principal());
  }

  /** Name of who issued it. */
  public String issuer() {
    return DistinguishedName.commonName(certificate().getIssuerX500Principal());
  }

  public Instant validUntil() {
    return certificate().getNotAfter().toInstant();
  }

  boolean elliptic() {
    return certificate().getPublicKey().getAlgorithm().startsWith("EC");
  }
}
