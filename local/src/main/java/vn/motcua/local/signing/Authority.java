package vn.motcua.local.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An invented authority that issues certificates to invented people, and revokes them. */
public final class Authority {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyPair keys;
  private final X509Certificate certificate;

  private Authority(KeyPair keys, X509Certificate certificate) {
    this.keys = keys;
    this.certificate = certificate;
  }

  /** A person's key with its certificate. */
  public record Issued(KeyPair keys, X509Certificate certificate) {}

  /** A new authority with a new key, valid for ten years around now. */
  public static Authority named(String name, Instant now) {
    try {
      KeyPair keys = elliptic();
      X500Name subject = name(name, "Motcua");
      X509v3CertificateBuilder builder =
          builder(
              subject,
              subject,
              keys,
              now.minus(3650, ChronoUnit.DAYS),
              now.plus(3650, ChronoUnit.DAYS));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return new Authority(keys, certificate(builder, keys));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("The platform cannot make certificates.", e);
    }
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** A certificate for signing documents. */
  public Issued issue(String person, String unit, Instant from, Instant until) {
    return issue(person, unit, from, until, null);
  }

  /** A certificate for a time-stamp authority, good for a year around now. */
  public Issued stamper(String name, Instant now) {
    return issue(
        name,
        "Motcua",
        now.minus(1, ChronoUnit.DAYS),
        now.plus(365, ChronoUnit.DAYS),
        KeyPurposeId.id_kp_timeStamping);
  }

  private Issued issue(
      String person, String unit, Instant from, Instant until, @Nullable KeyPurposeId only) {
    try {
      KeyPair own = elliptic();
      X500Name issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
      X509v3CertificateBuilder builder = builder(issuer, name(person, unit), own, from, until);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
      if (only != null) {
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(only));
      }
      JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, utils.createAuthorityKeyIdentifier(certificate));
      return new Issued(own, certificate(builder, keys));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("The platform cannot make certificates.", e);
    }
  }

  /** The list of what was revoked, good for ten years. */
  public X509CRL revoked(List<X509Certificate> revoked, Instant at) {
    try {
      JcaX509v2CRLBuilder builder =
          new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(at));
      builder.setNextUpdate(Date.from(at.plus(3650, ChronoUnit.DAYS)));
      revoked.forEach(one ->
          builder.addCRLEntry(one.getSerialNumber(), Date.from(at), CRLReason.keyCompromise));
      return new JcaX509CRLConverter().getCRL(builder.build(signer(keys)));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("The platform cannot make a list of certificates.", e);
    }
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, KeyPair keys, Instant from, Instant until) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(63, RANDOM).add(BigInteger.ONE),
        Date.from(from),
        Date.from(until),
        subject,
        keys.getPublic());
  }

  private static X509Certificate certificate(X509v3CertificateBuilder builder, KeyPair issuer)
      throws OperatorCreationException, CertificateException {
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuer)));
  }

  private static ContentSigner signer(KeyPair keys) throws OperatorCreationException {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
  }

  private static X500Name name(String person, String unit) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.O, unit)
        .addRDN(BCStyle.CN, person)
        .build();
  }

  private static KeyPair elliptic() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
