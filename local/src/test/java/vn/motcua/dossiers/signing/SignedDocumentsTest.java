package vn.motcua.dossiers.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.PdfA;
import vn.motcua.dossiers.document.Place;
import vn.motcua.local.signing.Authority;
import vn.motcua.local.signing.DemoCertificates;
import vn.motcua.local.signing.RemoteSigning;
import vn.motcua.local.signing.TimeStamping;

class SignedDocumentsTest {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final Authority AUTHORITY = Authority.named("CA thử", NOW);
  private static final Authority STRANGE = Authority.named("CA lạ", NOW);

  @TempDir static Path folder;

  private static PadesSignature pades;
  private static SignatureCheck check;
  private static Pkcs12Signer keys;

  @BeforeAll
  static void makeKeys() throws Exception {
    Path keyFolder = Files.createDirectories(folder.resolve("keys"));
    Path trust = Files.createDirectories(folder.resolve("trust"));
    Authority.Issued revoked = issued(AUTHORITY, "Người bị thu hồi");
    DemoCertificates.keep(
        keyFolder, "lanhdao", issued(AUTHORITY, "Phạm Văn Lãnh Đạo"), AUTHORITY.certificate());
    DemoCertificates.keep(
        keyFolder, "vanthu", issued(AUTHORITY, "Võ Thị Văn Thư"), AUTHORITY.certificate());
    DemoCertificates.keep(keyFolder, "thuhoi", revoked, AUTHORITY.certificate());
    DemoCertificates.keep(keyFolder, "la", issued(STRANGE, "Người lạ"), STRANGE.certificate());
    DemoCertificates.pem(trust.resolve("ca.pem"), AUTHORITY.certificate());
    Files.write(
        trust.resolve("ca.crl"),
        AUTHORITY.revoked(List.of(revoked.certificate()), NOW).getEncoded());
    pades = new PadesSignature(null, Duration.ofSeconds(3));
    check = new SignatureCheck(new Trust(trust, false, Duration.ofSeconds(3)));
    keys = new Pkcs12Signer(keyFolder, DemoCertificates.PASSWORD);
  }

  @ParameterizedTest
  @EnumSource
  void everyFormIsPdfA2aBeforeAndAfterItIsSigned(DocumentKind kind) {
    byte[] plain = PdfA.sample(kind);
    byte[] signed = sign(keys, "lanhdao", plain, PdfA.places(kind).get(Place.SIGNER));

    assertThat(PdfA.of(plain)).isEqualTo(new PdfA.Verdict("2a", true, List.of()));
    assertThat(PdfA.of(signed)).isEqualTo(new PdfA.Verdict("2a", true, List.of()));
    assertThat(check.of(plain).worst()).isEqualTo(SignatureState.UNSIGNED);
    assertThat(check.of(signed).worst()).isEqualTo(SignatureState.VALID);
  }

  @Test
  void aSecondSignatureLeavesTheFirstOneValid() {
    byte[] both = signedTwice();

    assertThat(check.of(both).findings())
        .extracting(SignatureFinding::state, SignatureFinding::signer, SignatureFinding::issuer)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                SignatureState.VALID, "Phạm Văn Lãnh Đạo", "CA thử"),
            org.assertj.core.groups.Tuple.tuple(SignatureState.VALID, "Võ Thị Văn Thư", "CA thử"));
  }

  @Test
  void aChangedByteIsSaidToBeAChangeAfterSigning() {
    byte[] torn = signedTwice();
    torn[5000] ^= 1;

    assertThat(check.of(torn).worst()).isEqualTo(SignatureState.BROKEN);
  }

  @Test
  void whatIsAddedBehindTheLastSignatureIsSaid() throws IOException {
    byte[] signed = signedTwice();
    byte[] longer = Arrays.copyOf(signed, signed.length + 8);
    byte[] morePages;
    try (PDDocument document = Loader.loadPDF(signed)) {
      document.addPage(new PDPage());
      document.getPages().getCOSObject().setNeedToBeUpdated(true);
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      morePages = out.toByteArray();
    }

    assertThat(check.of(longer).worst()).isEqualTo(SignatureState.ADDED_AFTER);
    assertThat(check.of(morePages).worst()).isEqualTo(SignatureState.ADDED_AFTER);
  }

  @Test
  void aRevokedCertificateAndAnUnknownIssuerAreToldApart() {
    byte[] form = PdfA.sample(DocumentKind.FORM_03);

    assertThat(check.of(sign(keys, "thuhoi", form, null)).worst())
        .isEqualTo(SignatureState.REVOKED);
    assertThat(check.of(sign(keys, "la", form, null)).worst())
        .isEqualTo(SignatureState.UNKNOWN_ISSUER);
  }

  @Test
  void whatIsNoPdfIsAFindingAndNoFault() {
    assertThat(check.of(new byte[] {1, 2, 3}).worst()).isEqualTo(SignatureState.UNREADABLE);
  }

  @Test
  void everyStateSaysWhatIsSoAndWhatToDo() {
    for (SignatureState state : SignatureState.values()) {
      SignatureFinding finding = new SignatureFinding(state, null, null, null, null);

      assertThat(finding.what().vi()).isNotEqualTo(finding.what().en());
      assertThat(finding.todo().vi()).isNotBlank();
    }
  }

  @Test
  void aWrongPinIsSaidAndNothingIsSigned() {
    Pkcs12Signer asking = new Pkcs12Signer(folder.resolve("keys"), null);
    Credential credential = asking.credential("lanhdao").orElseThrow();

    assertThat(asking.asksPin()).isTrue();
    assertThatThrownBy(() -> asking.sign(credential, new byte[] {1}, "sai".toCharArray()))
        .isInstanceOfSatisfying(
            SignerProblem.class, problem -> assertThat(problem.why().vi()).contains("PIN"));
    assertThat(asking.credential("../ca")).isEmpty();
    assertThat(asking.credential("khong.co")).isEmpty();
  }

  @Test
  void aRemoteServiceSignsAHashAndSaysWhatIsWrong() throws IOException {
    try (RemoteSigning service = RemoteSigning.start("t", "1234", AUTHORITY.certificate())) {
      service.keep("lanhdao", issued(AUTHORITY, "Phạm Văn Lãnh Đạo"));
      Signer signer = remote(service.address(), "t");
      Credential credential = signer.credential("lanhdao").orElseThrow();
      byte[] signed =
          pades.sign(
              PdfA.sample(DocumentKind.RESULT),
              credential,
              look(null),
              data -> signer.sign(credential, data, "1234".toCharArray()));

      assertThat(check.of(signed).worst()).isEqualTo(SignatureState.VALID);
      assertThat(signer.credential("khong.co")).isEmpty();
      assertThatThrownBy(() -> signer.sign(credential, new byte[] {1}, "0".toCharArray()))
          .isInstanceOfSatisfying(
              SignerProblem.class, problem -> assertThat(problem.why().vi()).contains("PIN"));
    }
    assertThatThrownBy(() -> remote(URI.create("http://127.0.0.1:1/"), "t").credential("x"))
        .isInstanceOfSatisfying(
            SignerProblem.class, problem -> assertThat(problem.forAll()).isTrue());
  }

  @Test
  void aSignatureWithATimeStampReachesBaselineTAndWithoutAStampNothingIsSigned()
      throws IOException {
    Credential credential = keys.credential("lanhdao").orElseThrow();
    byte[] form = PdfA.sample(DocumentKind.RESULT);
    URI address;
    try (TimeStamping service = TimeStamping.start(AUTHORITY.stamper("TSA thử", NOW))) {
      address = service.address();
      PadesSignature stamping = new PadesSignature(address.toString(), Duration.ofSeconds(5));
      byte[] signed =
          stamping.sign(form, credential, look(null), data -> keys.sign(credential, data, null));

      assertThat(stamping.level()).isEqualTo("T");
      assertThat(service.given()).isEqualTo(1);
      PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(signed));
      validator.setCertificateVerifier(new CommonCertificateVerifier());
      SimpleReport report = validator.validateDocument().getSimpleReport();
      assertThat(report.getSignatureFormat(report.getFirstSignatureId()))
          .isEqualTo(SignatureLevel.PAdES_BASELINE_T);
      assertThat(check.of(signed).worst()).isEqualTo(SignatureState.VALID);
      assertThat(PdfA.of(signed)).isEqualTo(new PdfA.Verdict("2a", true, List.of()));
    }
    PadesSignature alone = new PadesSignature(address.toString(), Duration.ofSeconds(1));
    assertThatThrownBy(() ->
            alone.sign(form, credential, look(null), data -> keys.sign(credential, data, null)))
        .isInstanceOfSatisfying(
            SignerProblem.class,
            problem -> {
              assertThat(problem.forAll()).isTrue();
              assertThat(problem.why().vi()).contains("dấu thời gian");
            });
  }

  private static Signer remote(URI address, String token) {
    return new RemoteSigner(address, token, Duration.ofSeconds(5), true);
  }

  private static byte[] signedTwice() {
    byte[] first =
        sign(
            keys,
            "lanhdao",
            PdfA.sample(DocumentKind.RESULT),
            PdfA.places(DocumentKind.RESULT).get(Place.SIGNER));
    return sign(keys, "vanthu", first, PdfA.places(DocumentKind.RESULT).get(Place.AGENCY));
  }

  private static byte[] sign(Signer signer, String who, byte[] pdf, @Nullable Place place) {
    Credential credential = signer.credential(who).orElseThrow();
    return pades.sign(pdf, credential, look(place), data -> signer.sign(credential, data, null));
  }

  private static PadesSignature.Look look(@Nullable Place place) {
    return new PadesSignature.Look("Kết quả", "Phường Hải Châu", "Ký bởi: Thử", place, NOW);
  }

  private static Authority.Issued issued(Authority authority, String name) {
    return authority.issue(
        name, "UBND", NOW.minus(1, ChronoUnit.DAYS), NOW.plus(365, ChronoUnit.DAYS));
  }
}
