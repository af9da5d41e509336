package vn.motcua.dossiers.signing;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether the signatures of a PDF hold, by the library's validation (EN 319 102-1). It never
 * fails: a file that cannot be read is a finding too.
 */
public final class SignatureCheck {

  private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);

  private final Trust trust;

  SignatureCheck(Trust trust) {
    this.trust = trust;
  }

  /** Checks a PDF as of now. */
  public SignatureReport of(byte[] pdf) {
    try {
      PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
      validator.setCertificateVerifier(trust.verifier());
      if (validator.getSignatures().isEmpty()) {
        return new SignatureReport(List.of());
      }
      return findings(validator.validateDocument(), pdf.length);
    } catch (RuntimeException e) {
      LOG.info("The signatures of a file could not be read: {}", e.toString());
      return new SignatureReport(
          List.of(new SignatureFinding(SignatureState.UNREADABLE, null, null, null, null)));
    }
  }

  private static SignatureReport findings(Reports reports, int length) {
    SimpleReport simple = reports.getSimpleReport();
    DiagnosticData data = reports.getDiagnosticData();
    List<String> ids = simple.getSignatureIdList();
    List<SignatureFinding> findings = new ArrayList<>();
    for (int number = 0; number < ids.size(); number++) {
      String id = ids.get(number);
      SignatureWrapper signature = data.getSignatureById(id);
      SignatureState state = state(simple.getIndication(id), simple.getSubIndication(id));
      boolean last = number == ids.size() - 1;
      if (state.compareTo(SignatureState.ADDED_AFTER) < 0
          && (changed(signature) || last && !reachesEnd(signature, length))) {
        state = SignatureState.ADDED_AFTER;
      }
      findings.add(finding(state, signature, simple.getSignedBy(id)));
    }
    return new SignatureReport(findings);
  }

  private static SignatureFinding finding(
      SignatureState state, SignatureWrapper signature, @Nullable String by) {
    Instant stamped =
        signature.getTimestampList().stream()
            .map(stamp -> stamp.getProductionTime().toInstant())
            .findFirst()
            .orElse(null);
    return new SignatureFinding(
        state, by, issuer(signature), moment(signature.getClaimedSigningTime()), stamped);
  }

  private static @Nullable String issuer(SignatureWrapper signature) {
    CertificateWrapper certificate = signature.getSigningCertificate();
    String name = certificate == null ? null : certificate.getCertificateIssuerDN();
    return name == null ? null : DistinguishedName.commonName(name);
  }

  /** Words, pictures or pages were changed by a later part of the file. */
  private static boolean changed(SignatureWrapper signature) {
    PDFRevisionWrapper revision = signature.getPDFRevision();
    return revision != null
        && (!revision.getPdfUndefinedChanges().isEmpty()
            || !revision.getPdfAnnotationChanges().isEmpty()
            || !revision.getPdfPageDifferenceConcernedPages().isEmpty());
  }

  private static boolean reachesEnd(SignatureWrapper signature, int length) {
    PDFRevisionWrapper revision = signature.getPDFRevision();
    List<BigInteger> range = revision == null ? null : revision.getSignatureByteRange();
    return range == null || range.size() < 4 || range.get(2).add(range.get(3)).intValue() >= length;
  }

  private static SignatureState state(
      @Nullable Indication indication, @Nullable SubIndication sub) {
    if (indication == Indication.TOTAL_PASSED || indication == Indication.PASSED) {
      return SignatureState.VALID;
    }
    if (sub == null) {
      return SignatureState.BROKEN;
    }
    return switch (sub) {
      case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> SignatureState.REVOKED;
      case EXPIRED, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED, NOT_YET_VALID ->
          SignatureState.EXPIRED;
      case NO_CERTIFICATE_CHAIN_FOUND,
          NO_CERTIFICATE_CHAIN_FOUND_NO_POE,
          NO_SIGNING_CERTIFICATE_FOUND ->
          SignatureState.UNKNOWN_ISSUER;
      case TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE -> SignatureState.REVOCATION_UNKNOWN;
      case FORMAT_FAILURE -> SignatureState.ADDED_AFTER;
      case HASH_FAILURE, SIG_CRYPTO_FAILURE, SIGNED_DATA_NOT_FOUND -> SignatureState.BROKEN;
      default -> SignatureState.NOT_ACCEPTED;
    };
  }

  private static @Nullable Instant moment(@Nullable Date at) {
    return at == null ? null : at.toInstant();
  }
}
