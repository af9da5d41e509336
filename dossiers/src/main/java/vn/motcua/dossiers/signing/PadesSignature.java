package vn.motcua.dossiers.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.document.Place;
import vn.motcua.dossiers.signing.SignerProblem.Reason;

/** Puts one PAdES signature into a PDF: baseline B, or T with a time stamp. */
final class PadesSignature {

  private static final Color BLUE = new Color(0x12, 0x3f, 0x8c);
  private static final float LETTERS = 7.5f;

  private final PAdESService service;
  private final boolean stamped;
  private final byte[] font = font();

  PadesSignature(@Nullable String timeStamps, Duration patience) {
    this.service = new PAdESService(offline());
    this.service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
    this.stamped = timeStamps != null;
    if (timeStamps != null) {
      TimestampDataLoader loader = new TimestampDataLoader();
      loader.setTimeoutConnection((int) patience.toMillis());
      loader.setTimeoutSocket((int) patience.toMillis());
      service.setTspSource(new OnlineTSPSource(timeStamps, loader));
    }
  }

  /** Nothing is asked of the network for a certificate's chain while somebody signs. */
  private static CommonCertificateVerifier offline() {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setAIASource(null);
    return verifier;
  }

  /** Which baseline comes out: {@code B} or {@code T}. */
  String level() {
    return stamped ? "T" : "B";
  }

  /**
   * What is written with a signature.
   *
   * @param words the lines that are shown
   * @param place where they are shown; null for nowhere
   */
  record Look(String reason, String location, String words, @Nullable Place place, Instant at) {}

  /** Does the signing itself, with the key. */
  @FunctionalInterface
  interface Hand {
    byte[] sign(byte[] data);
  }

  /**
   * @throws SignerProblem if no time stamp comes though one is wanted; what the hand throws
   */
  byte[] sign(byte[] pdf, Credential credential, Look look, Hand hand) {
    PAdESSignatureParameters parameters = parameters(credential, look);
    DSSDocument document = new InMemoryDocument(pdf);
    byte[] data = service.getDataToSign(document, parameters).getBytes();
    SignatureAlgorithm algorithm =
        SignatureAlgorithm.getAlgorithm(encryption(credential), DigestAlgorithm.SHA256);
    SignatureValue value = new SignatureValue(algorithm, hand.sign(data));
    DSSDocument signed = finished(document, parameters, value);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      signed.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private DSSDocument finished(
      DSSDocument document, PAdESSignatureParameters parameters, SignatureValue value) {
    try {
      return service.signDocument(document, parameters, value);
    } catch (DSSException e) {
      if (stamped) {
        throw new SignerProblem(Reason.NO_TIME_STAMP, e);
      }
      throw e;
    }
  }

  private PAdESSignatureParameters parameters(Credential credential, Look look) {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(
        stamped ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setEncryptionAlgorithm(encryption(credential));
    parameters.setSigningCertificate(new CertificateToken(credential.certificate()));
    parameters.setCertificateChain(credential.chain().stream().map(CertificateToken::new).toList());
    parameters.bLevel().setSigningDate(Date.from(look.at()));
    parameters.setSigningTimeZone(TimeZone.getTimeZone(WorkingCalendar.ZONE));
    parameters.setSignerName(credential.subject());
    parameters.setReason(look.reason());
    parameters.setLocation(look.location());
    parameters.setAppName("Motcua");
    if (look.place() != null) {
      parameters.setImageParameters(image(look.place(), look.words()));
    }
    return parameters;
  }

  private SignatureImageParameters image(Place place, String words) {
    SignatureFieldParameters field = new SignatureFieldParameters();
    field.setPage(place.page());
    field.setOriginX((float) place.x());
    field.setOriginY((float) place.y());
    field.setWidth((float) place.width());
    field.setHeight((float) place.height());
    SignatureImageTextParameters text = new SignatureImageTextParameters();
    DSSFileFont embedded = new DSSFileFont(new InMemoryDocument(font), LETTERS);
    embedded.setEmbedFontSubset(true);
    text.setFont(embedded);
    text.setText(words);
    text.setTextColor(BLUE);
    text.setBackgroundColor(null);
    text.setPadding(2);
    text.setTextWrapping(TextWrapping.FILL_BOX_AND_LINEBREAK);
    SignatureImageParameters image = new SignatureImageParameters();
    image.setFieldParameters(field);
    image.setTextParameters(text);
    return image;
  }

  private static EncryptionAlgorithm encryption(Credential credential) {
    return credential.elliptic() ? EncryptionAlgorithm.ECDSA : EncryptionAlgorithm.RSA;
  }

  private static byte[] font() {
    try (InputStream in =
        PadesSignature.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
      if (in == null) {
        throw new IllegalStateException("Liberation Serif is not on the class path.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
