package vn.motcua.dossiers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;

class TemplatesTest {

  private static final String SIGNED =
      "<object type=\"motcua/signature\" id=\"signer\" title=\"\"></object>";

  private final Templates templates = templates();

  @ParameterizedTest
  @EnumSource
  void theShippedTemplatesHaveNoProblemsAndPrintWithEmptyFields(DocumentKind kind) {
    assertThat(templates.check(kind, shipped(kind))).isEmpty();
  }

  @Test
  void whatIsPrintedCanBeReadSearchedAndHasTheSizeOfTheForm() throws IOException {
    byte[] pdf = templates.sample(DocumentKind.FORM_01, shipped(DocumentKind.FORM_01));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("GIẤY TIẾP NHẬN HỒ SƠ", "H17.20242-261122-0001", "Trần Thị Mẫu");
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(418f, 421f);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
    }
  }

  @Test
  void theHeadIsSharedAndADesignerMayDrawAnotherOne() throws IOException {
    String shared = page("{{>head}}<p>x</p>" + SIGNED);
    String own = page("<p>Tỉnh ta: {{agency}}, {{place}}</p>" + SIGNED);

    assertThat(templates.check(DocumentKind.FORM_03, shared)).isEmpty();
    assertThat(words(templates.sample(DocumentKind.FORM_03, shared)))
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hải Châu, ngày 22 tháng 11 năm 2026");
    assertThat(templates.check(DocumentKind.FORM_03, own)).isEmpty();
    assertThat(words(templates.sample(DocumentKind.FORM_03, own)))
        .contains("Tỉnh ta: TRUNG TÂM")
        .doesNotContain("CỘNG HÒA");
  }

  @Test
  void aRegisterOfAsManyDossiersAsGoIntoOneHasNoMorePagesThanArePrinted() throws IOException {
    Map<String, String> row = new HashMap<>();
    row.put("code", "H17.20242-261122-0001");
    row.put("procedure", "Cấp giấy xác nhận tình trạng hôn nhân cho công dân Việt Nam cư trú");
    row.put("applicant", "Nguyễn Hoàng Thị Phương Thảo");
    row.put("address", "Số 123 đường Nguyễn Văn Linh, tổ dân phố 45, phường Hải Châu, Đà Nẵng");
    row.put("agency", "Ủy ban nhân dân phường Hải Châu");
    row.put("received", "22/11/2026");
    row.put("due", "25/11/2026");
    row.put("returned", "24/11/2026");
    row.put("way", "Nhận trực tiếp tại nơi tiếp nhận hồ sơ");
    row.put("no", "1000");
    Map<String, Object> fields = new HashMap<>(DocumentFields.samples(DocumentKind.FORM_07));
    fields.put("rows", Collections.nCopies(Registers.MOST, row));

    byte[] pdf = templates.print(shipped(DocumentKind.FORM_07), fields).content();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isBetween(50, PageLimit.MOST);
    }
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void anUnknownFieldIsNamedWithItsLine() {
    List<TemplateProblem> problems =
        templates.check(DocumentKind.FORM_03, page("<p>a</p>\n<p>{{nobody}}</p>" + SIGNED));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().line()).isEqualTo(3);
    assertThat(problems.getFirst().what().vi()).contains("nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=\"http://example.org/x.png\" alt=\"\"/>",
        "<img src=\"file:///etc/passwd\" alt=\"\"/>",
        "<a href=\"http://example.org\">x</a>",
        "<p onclick=\"x()\">x</p>",
        "<p style=\"background: url(http://example.org/x)\">x</p>",
        "<style>@import 'http://example.org/x.css';</style>",
        "<style>p { background: u\\72l(http://example.org/x) }</style>",
        "<object type=\"image/svg+xml\" data=\"x\"></object>",
        "<iframe></iframe>",
        "{{{applicant}}}",
        "{{&applicant}}",
        "{{=<% %>=}}",
        "{{>form-01}}",
        "{{> head.html}}",
        "{{>../document.css}}",
        "{{applicant.class}}",
        "{{#applicant}}",
        "<p>not closed"
      })
  void whatCouldReachOutsideOrRunIsRefused(String part) {
    assertThat(templates.check(DocumentKind.FORM_03, page(part + SIGNED))).isNotEmpty();
  }

  @Test
  void entitiesAndDocumentTypesAreRefusedBeforeTheyAreRead() {
    String bomb =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + page("&x;" + SIGNED);

    assertThat(templates.check(DocumentKind.FORM_03, bomb)).isNotEmpty();
  }

  @Test
  void aTemplateNeedsAPlaceForTheSignature() {
    assertThat(templates.check(DocumentKind.FORM_03, page("<p>x</p>"))).hasSize(1);
  }

  @Test
  void aTemplateThatPrintsWithoutEndIsStopped() {
    String endless = page("<div style=\"height: 900000mm\">x</div>" + SIGNED);

    assertThat(templates.check(DocumentKind.FORM_03, endless)).isNotEmpty();
  }

  @Test
  void valuesAreWordsAndNeverMarkup() throws IOException {
    Map<String, Object> fields = new HashMap<>(DocumentFields.empty(DocumentKind.FORM_03));
    fields.put("applicant", "<b>A</b> & {{code}} \"B\"");
    fields.put("qr", QrPicture.of("H17.12-261122-0001"));

    byte[] pdf = templates.print(shipped(DocumentKind.FORM_03), fields).content();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("<b>A</b> & {{code}} \"B\"");
    }
  }

  private static String page(String body) {
    return "<html lang=\"vi\"><head><title>x</title></head><body>\n" + body + "</body></html>";
  }

  private static String shipped(DocumentKind kind) {
    try (InputStream in = Templates.class.getResourceAsStream(kind.word() + ".html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** No statement is sent: only what needs no database is asked here. */
  private static Templates templates() {
    DriverManagerDataSource nowhere = new DriverManagerDataSource();
    JdbcClient jdbc = JdbcClient.create(nowhere);
    Access access =
        new Access(
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(nowhere)),
            new Units(List.of()));
    Clock clock = Clock.systemUTC();
    return new Templates(jdbc, access, new AuditTrail(jdbc, access, clock), clock);
  }
}
