package vn.motcua.dossiers.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.dossiers.storage.ObjectStore;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class DocumentsIT {

  private static final Actor APPROVER =
      new Actor("nha.lanhdao", "Cán bộ nha.lanhdao", House.HAI_CHAU, Set.of(Role.APPROVER));

  private static House house;
  private static Documents documents;
  private static DocumentQueries queries;
  private static Templates templates;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    House.Side side = house.screens;
    Clock clock = Clock.systemUTC();
    Contents contents =
        new Contents(
            side.jdbc(), ObjectStore.in(java.nio.file.Path.of("target/house-files"), clock));
    DossierClock clocks =
        new DossierClock(
            side.jdbc(),
            new CurrentCalendars(side.jdbc(), House.catalog().calendars()),
            ClockPolicy.USUAL);
    templates = new Templates(side.jdbc(), side.access(), side.audit(), clock);
    documents =
        new Documents(
            side.jdbc(),
            side.access(),
            side.audit(),
            contents,
            templates,
            new CaseReader(
                side.jdbc(),
                side.access(),
                side.files(),
                clocks,
                new HistoryQueries(side.jdbc(), side.access()),
                side.procedures()),
            House.catalog().units(),
            clock);
    queries = new DocumentQueries(side.jdbc(), side.access(), side.audit(), contents);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theReceiptIsFilledFromTheCaseFileNumberedAndKept() throws IOException {
    DossierCode code = aDossier();
    MadeDocument first = made(documents.make(code, DocumentKind.FORM_01, Map.of(), House.DESK));
    MadeDocument second = made(documents.make(code, DocumentKind.FORM_01, Map.of(), House.DESK));

    assertThat(number(second)).isEqualTo(number(first) + 1);
    assertThat(queries.of(code, House.SPECIALIST))
        .extracting(MadeDocument::id, MadeDocument::replaced)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(second.id(), false),
            org.assertj.core.groups.Tuple.tuple(first.id(), true));
    byte[] pdf = queries.file(second.id(), House.SPECIALIST).orElseThrow().content();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(code.value(), "H'Thử Nghiệm Êban", "GIẤY TIẾP NHẬN HỒ SƠ");
    }
    assertThat(PdfA.of(pdf)).isEqualTo(new PdfA.Verdict("2a", true, List.of()));
  }

  @Test
  void anotherUnitSeesNoDocumentAndMakesNone() {
    DossierCode code = aDossier();
    MadeDocument made = made(documents.make(code, DocumentKind.FORM_01, Map.of(), House.DESK));

    assertThat(queries.of(code, House.STRANGER)).isEmpty();
    assertThat(queries.file(made.id(), House.STRANGER)).isEmpty();
    assertThat(queries.signable(made.id(), House.STRANGER)).isEmpty();
    assertThat(documents.make(code, DocumentKind.FORM_01, Map.of(), House.STRANGER))
        .isInstanceOf(MakeResult.Refused.class);
    assertThat(queries.of(code, House.DESIGNER)).isEmpty();
  }

  @Test
  void whoMaySignIsAskedOnceAndOthersAreTold() {
    DossierCode code = aDossier();
    made(
        documents.make(
            code, DocumentKind.FORM_05, Map.of("reason", "Người nộp đề nghị"), House.SPECIALIST));

    assertThat(queries.toSign(List.of(code), APPROVER)).hasSize(1);
    assertThat(queries.toSign(List.of(code), House.SPECIALIST)).isEmpty();
    assertThat(documents.make(code, DocumentKind.FORM_05, Map.of(), House.DESK))
        .isInstanceOf(MakeResult.Refused.class);
    assertThat(documents.make(code, DocumentKind.FORM_05, Map.of("code", "X"), House.SPECIALIST))
        .isInstanceOf(MakeResult.Refused.class);
  }

  @Test
  void aStoppedDossierGetsNoResultAndNoneIsSigned() {
    DossierCode code = aDossier();
    MadeDocument result = made(documents.make(code, DocumentKind.RESULT, Map.of(), APPROVER));
    state(code, "accepted_at = now(), state = 'STOPPED'");

    assertThat(documents.make(code, DocumentKind.RESULT, Map.of(), APPROVER))
        .isInstanceOfSatisfying(
            MakeResult.Refused.class, refused -> assertThat(refused.why().vi()).contains("dừng"));
    assertThat(queries.toSign(List.of(code), APPROVER)).isEmpty();
    assertThat(queries.signable(result.id(), APPROVER).orElseThrow().closed()).isNotNull();
    assertThatThrownBy(() -> insert(code, APPROVER, APPROVER.username()))
        .rootCause()
        .hasMessageContaining("row-level security");
    made(documents.make(code, DocumentKind.FORM_05, Map.of(), APPROVER));
  }

  @Test
  void aTemplateADesignerSavedIsUsedFromThenOnAndNobodyElseSavesOne() {
    String markup = templates.versions(DocumentKind.FORM_06, House.DESIGNER).getLast().markup();

    assertThat(templates.save(DocumentKind.FORM_06, markup, "thử", House.SPECIALIST)).hasSize(1);
    assertThat(templates.save(DocumentKind.FORM_06, markup, "thử", House.DESIGNER)).isEmpty();
    MadeDocument made =
        made(documents.make(aDossier(), DocumentKind.FORM_06, Map.of(), House.SPECIALIST));
    assertThat(made.templateVersion())
        .isEqualTo(templates.versions(DocumentKind.FORM_06, House.DESIGNER).getFirst().version())
        .isPositive();
  }

  @Test
  void documentsOfADossierAreFoundByItsIndex(Addresses addresses) {
    String plan =
        FilledDatabase.of(addresses)
            .explain("20042", DocumentRows.OF_DOSSIERS, Map.of("codes", "H17.20042-261120-000042"));

    assertThat(plan).doesNotContain("Seq Scan on dossier", "Seq Scan on attachment");
  }

  private static void state(DossierCode code, String change) {
    House.Side side = house.workers;
    side.access()
        .asSystem(() -> {
          side.jdbc()
              .sql("update casefile.dossier set " + change + " where code = :code")
              .param("code", code.value())
              .update();
        });
  }

  /** As an application could that asked nobody. */
  private static void insert(DossierCode code, Actor actor, String madeBy) {
    House.Side side = house.screens;
    side.access()
        .as(
            actor,
            () -> {
              side.jdbc()
                  .sql(
                      """
                      insert into casefile.document (dossier_code, unit, kind, template_version,
                        fields, sha256, size, made_by, made_by_name)
                      values (:code, :unit, 'RESULT', 0, '{}', repeat('0', 64), 1, :by, :by)
                      """)
                  .param("code", code.value())
                  .param("unit", actor.unit().value())
                  .param("by", madeBy)
                  .update();
            });
  }

  private static DossierCode aDossier() {
    return Submissions.registered(
        house
            .workers
            .intake()
            .register(Submissions.complete(Channel.DIRECT, null), Submissions.PORTAL));
  }

  private static MadeDocument made(MakeResult result) {
    assertThat(result).isInstanceOf(MakeResult.Made.class);
    return ((MakeResult.Made) result).document();
  }

  private static int number(MadeDocument made) {
    return Integer.parseInt(String.valueOf(made.number()).replaceAll("/.*", ""));
  }
}
