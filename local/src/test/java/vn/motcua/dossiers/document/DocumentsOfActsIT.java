package vn.motcua.dossiers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.access.Substituted;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.BesideTheSteps;
import vn.motcua.dossiers.act.StopRequest;
import vn.motcua.dossiers.act.SupplementRequest;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.PublicStatus;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.notice.Notice;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.NoticeQueries;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.dossiers.storage.ObjectStore;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;
import vn.motcua.processes.outline.OutlineStep;

/** What acts order is made; what is signed is issued, handed over and fetched. */
@MotcuaIT
class DocumentsOfActsIT {

  private static final Actor CLERK =
      new Actor("nha.vanthu", "Cán bộ nha.vanthu", House.HAI_CHAU, Set.of(Role.CLERK));
  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());
  private static final ActResult DONE = new ActResult.Done();

  private static House house;
  private static BesideTheSteps beside;
  private static Contents contents;
  private static Documents documents;
  private static FormPress press;
  private static IssuedResults results;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    beside = new BesideTheSteps(house);
    Clock clock = Clock.systemUTC();
    House.Side side = house.workers;
    side.officials().save(new Account(CLERK, "{noop}-"));
    contents = contents(side);
    press =
        new FormPress(
            side.jdbc(),
            side.access(),
            side.audit(),
            contents,
            new Templates(side.jdbc(), side.access(), side.audit(), clock),
            reader(side),
            House.catalog().units(),
            side.officials(),
            clock);
    results = new IssuedResults(side.jdbc(), side.access(), side.audit(), contents);
    House.Side screens = house.screens;
    documents =
        new Documents(
            screens.jdbc(),
            screens.access(),
            screens.audit(),
            contents(screens),
            new Templates(screens.jdbc(), screens.access(), screens.audit(), clock),
            reader(screens),
            House.catalog().units(),
            clock);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aRequestForSupplementsOrdersFormTwoWhichIsMadeOnce() throws Exception {
    DossierCode code = aDossier(Channel.DIRECT);
    assertThat(
            house
                .screens
                .acts()
                .requestSupplement(
                    aTask(code, StepKind.EXAMINE),
                    new SupplementRequest(List.of("Giấy chứng sinh"), "Bản đã nộp bị mờ", null),
                    House.SPECIALIST))
        .isEqualTo(DONE);

    MadeDocument made = pressed(code, DocumentKind.FORM_02);
    assertThat(pressed(code, DocumentKind.FORM_02).id()).as("ordered once").isEqualTo(made.id());
    assertThat(made.by()).isEqualTo(House.SPECIALIST.name());
    assertThat(words(made)).contains("Giấy chứng sinh", "Bản đã nộp bị mờ", "/BSHS");
    assertThat(PdfA.of(contents.read(made.sha256())).compliant()).isTrue();
    assertThat(opened(code)).as("nobody looked at the case file").isZero();
  }

  @Test
  void aRefusalAnEarlyEndAndAReferralHaveTheirForms() throws Exception {
    DossierCode refused = aDossier(Channel.ONLINE);
    assertThat(
            house
                .screens
                .acts()
                .complete(
                    aTask(refused, StepKind.RECEIVE),
                    "refuse",
                    Map.of("reason", "Không thuộc thẩm quyền"),
                    House.DESK))
        .isEqualTo(DONE);
    assertThat(words(pressed(refused, DocumentKind.FORM_03))).contains("Không thuộc thẩm quyền");

    DossierCode stopped = aDossier(Channel.DIRECT);
    aTask(stopped, StepKind.EXAMINE);
    StopRequest request = new StopRequest("Đất đang tranh chấp", "Điều 16 Luật Hộ tịch");
    assertThat(beside.acts.stop(stopped, request, BesideTheSteps.APPROVER)).isEqualTo(DONE);
    assertThat(words(pressed(stopped, DocumentKind.FORM_05)))
        .contains("Đất đang tranh chấp", "Điều 16 Luật Hộ tịch", "Dừng giải quyết hồ sơ");
  }

  @Test
  void whoAskedForAFormIsToldThatItWasNotMadeAndTheHeadWhereThatOfficialHasLeft() {
    Actor head =
        new Actor(Submissions.key(), "Trưởng đơn vị thử", House.HAI_CHAU, Set.of(Role.HEAD));
    house.workers.officials().save(new Account(head, "{noop}-"));
    DossierCode code = aDossier(Channel.DIRECT);

    notMade(code, House.SPECIALIST.username(), "task:1");
    notMade(code, House.SPECIALIST.username(), "task:1");
    assertThat(told(House.SPECIALIST, code))
        .singleElement()
        .satisfies(notice ->
            assertThat(notice.detail())
                .containsEntry(NoticeKind.FORM, "FORM_02")
                .containsEntry("reason", "vì thử"));
    assertThat(told(head, code)).isEmpty();

    notMade(code, "da.roi", "task:2");
    assertThat(told(head, code)).hasSize(1);
  }

  private static void notMade(DossierCode code, String by, String cause) {
    House.Side side = house.workers;
    JsonNode order =
        JsonMapper.shared().valueToTree(Map.of("kind", "FORM_02", "by", by, "cause", cause));
    side.access()
        .asSystem(() ->
            new FormsNotMade(
                    side.jdbc(),
                    side.officials(),
                    new Notices(side.jdbc(), House.catalog().units()))
                .tell(code, order, "vì thử"));
  }

  private static List<Notice> told(Actor reader, DossierCode code) {
    House.Side screens = house.screens;
    return new NoticeQueries(screens.jdbc(), screens.access())
        .page(reader, false, null, 100).stream()
            .filter(notice -> notice.kind() == NoticeKind.FORM_FAILED)
            .filter(notice -> code.equals(notice.dossier()))
            .toList();
  }

  @Test
  void aNewFormReplacesAnUnsignedOneAndNeverASignedOne() throws Exception {
    DossierCode code = aDossier(Channel.DIRECT);
    MadeDocument first = made(documents.make(code, DocumentKind.FORM_06, Map.of(), House.DESK));
    MadeDocument second = made(documents.make(code, DocumentKind.FORM_06, Map.of(), House.DESK));
    sign(second, House.DESK);
    MadeDocument third = made(documents.make(code, DocumentKind.FORM_06, Map.of(), House.DESK));

    assertThat(documentsOf(code))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(first.id(), true, second.id(), false, third.id(), false));
  }

  @Test
  void nothingIsIssuedBeforeItIsSignedUnlessThereIsOnlyPaperAndWhy() {
    DossierCode code = aDossier(Channel.DIRECT);
    long issue = aTask(code, StepKind.ISSUE);
    assertThat(complete(issue, Map.of(), CLERK))
        .isInstanceOfSatisfying(
            ActResult.Refused.class,
            refused -> assertThat(refused.reason().vi()).contains("ký số", "Văn bản", "bản giấy"));
    assertThat(results.find(code)).contains(new IssuedResults.Found.None("not-issued"));

    assertThat(complete(issue, Map.of("paperReason", "Phôi giấy khai sinh"), CLERK))
        .isEqualTo(DONE);
    assertThat(results.find(code)).contains(new IssuedResults.Found.None("paper-only"));
    assertThat(complete(aTask(code, StepKind.RETURN), Map.of("handover", "electronic"), House.DESK))
        .isInstanceOfSatisfying(
            ActResult.Refused.class,
            refused -> assertThat(refused.reason().vi()).contains("trả bản điện tử"));
  }

  @Test
  void whatWasSignedIsIssuedHandedOverAndFetchedByteForByte() throws IOException {
    DossierCode code = aDossier(Channel.DIRECT);
    MadeDocument result =
        made(documents.make(code, DocumentKind.RESULT, Map.of(), BesideTheSteps.APPROVER));
    byte[] signed = sign(result, BesideTheSteps.APPROVER);
    assertThat(house.workers.intake().status(code).orElseThrow().result()).isNull();

    assertThat(complete(aTask(code, StepKind.ISSUE), Map.of(), CLERK)).isEqualTo(DONE);
    assertThat(complete(aTask(code, StepKind.RETURN), Map.of("handover", "electronic"), House.DESK))
        .isEqualTo(DONE);

    assertThat(handled(code)).containsExactly(result.id(), result.id());
    PublicStatus.Result told = house.workers.intake().status(code).orElseThrow().result();
    assertThat(told).isNotNull();
    var found = (IssuedResults.Found.Result) results.find(code).orElseThrow();
    assertThat(found.sha256()).isEqualTo(told.sha256());
    assertThat(results.handOut(found, "system:api")).isEqualTo(signed);
    assertThat(audited(code, "result-handed-out")).isEqualTo(1);
    assertThat(house.screens.access().as(House.STRANGER, () -> seen(code)))
        .as("another unit's official sees no result")
        .isZero();
    assertThat(results.find(new DossierCode("H17.20194-200101-0001"))).isEmpty();
  }

  @Test
  void afterARefusalTheRefusalIsIssuedThoughAResultWasSignedBefore() throws Exception {
    DossierCode code = aDossier(Channel.DIRECT);
    MadeDocument granted =
        made(documents.make(code, DocumentKind.RESULT, Map.of(), BesideTheSteps.APPROVER));
    sign(granted, BesideTheSteps.APPROVER);
    examined(code, "pass");
    decided(code, "return");
    examined(code, "refuse");
    decided(code, "approve");
    long issue = aTask(code, StepKind.ISSUE);
    assertThat(complete(issue, Map.of(), CLERK)).isInstanceOf(ActResult.Refused.class);

    MadeDocument refusal = pressed(code, DocumentKind.FORM_03);
    sign(refusal, BesideTheSteps.APPROVER);

    assertThat(complete(issue, Map.of(), CLERK)).isEqualTo(DONE);
    assertThat(handled(code)).containsExactly(refusal.id());
  }

  @Test
  void aRefusalThatWasSentBackAndThenGrantedIssuesTheResult() throws Exception {
    DossierCode code = aDossier(Channel.DIRECT);
    examined(code, "refuse");
    sign(pressed(code, DocumentKind.FORM_03), BesideTheSteps.APPROVER);
    decided(code, "return");
    examined(code, "pass");
    decided(code, "approve");
    long issue = aTask(code, StepKind.ISSUE);
    assertThat(complete(issue, Map.of(), CLERK)).isInstanceOf(ActResult.Refused.class);

    MadeDocument granted =
        made(documents.make(code, DocumentKind.RESULT, Map.of(), BesideTheSteps.APPROVER));
    sign(granted, BesideTheSteps.APPROVER);

    assertThat(complete(issue, Map.of(), CLERK)).isEqualTo(DONE);
    assertThat(handled(code)).containsExactly(granted.id());
  }

  @Test
  void aCharacterThatNoDocumentCanHoldIsPrintedAsABlank() throws Exception {
    DossierCode code = aDossier(Channel.DIRECT);
    long task = aTask(code, StepKind.EXAMINE);
    Map<String, @Nullable Object> data = Map.of("conclusion", "Thiếu\u000bgiấy\u0002chứng sinh");
    assertThat(house.screens.acts().complete(task, "refuse", data, House.SPECIALIST))
        .isEqualTo(DONE);

    assertThat(words(pressed(code, DocumentKind.FORM_03))).contains("Thiếu giấy chứng sinh");
  }

  @Test
  void theReceiptListsWhatWasHandedInAndNoPaperOfTheAgency() throws Exception {
    DossierCode code = aDossier(Channel.DIRECT);
    house
        .workers
        .jdbc()
        .sql(
            """
            insert into casefile.paper
              (dossier_code, component_id, copies, round, received_by, title, added_by_name)
            values (:code, '@agency', 1, 0, 'x', 'Biên bản kiểm tra', 'X')
            """)
        .param("code", code.value())
        .update();

    MadeDocument receipt = made(documents.make(code, DocumentKind.FORM_01, Map.of(), House.DESK));

    assertThat(words(receipt)).contains("Tờ khai").doesNotContain("@agency", "Biên bản kiểm tra");
  }

  @Test
  void aClerkStampsInTheirOwnRightAndSignsForAnAbsentApprover() {
    DossierCode code = aDossier(Channel.DIRECT);
    MadeDocument result =
        made(documents.make(code, DocumentKind.RESULT, Map.of(), BesideTheSteps.APPROVER));
    Actor approver = BesideTheSteps.APPROVER;
    Substituted absent =
        new Substituted(approver.username(), approver.name(), approver.unit(), approver.roles());
    House.Side side = house.screens;
    var queries = new DocumentQueries(side.jdbc(), side.access(), side.audit(), contents(side));

    assertThat(queries.signable(result.id(), CLERK).orElseThrow().authority())
        .isEqualTo(Authority.OWN);
    assertThat(
            queries.signable(result.id(), CLERK.acting(List.of(absent))).orElseThrow().authority())
        .isEqualTo(new Authority(approver.username(), approver.name()));
  }

  @Test
  void theReportOfAStatusTellsThePortalThatAResultWaits() {
    DossierCode code = aDossier(Channel.DIRECT);
    MadeDocument result =
        made(documents.make(code, DocumentKind.RESULT, Map.of(), BesideTheSteps.APPROVER));
    sign(result, BesideTheSteps.APPROVER);
    house.workers.records().recordStatus(code, 4, KEYS.incrementAndGet());
    assertThat(complete(aTask(code, StepKind.ISSUE), Map.of(), CLERK)).isEqualTo(DONE);
    house.workers.records().recordStatus(code, 9, KEYS.incrementAndGet());

    assertThat(reported(code, 4).has("result")).isFalse();
    assertThat(reported(code, 9).at("/result/sha256").asString()).hasSize(64);
  }

  @Test
  void whatCannotBeMadeNowSaysWhy() {
    DossierCode online = aDossier(Channel.ONLINE);
    assertThat(barred(online, House.SPECIALIST))
        .containsEntry(DocumentKind.RESULT, true)
        .containsEntry(DocumentKind.FORM_02, true)
        .containsEntry(DocumentKind.FORM_06, false)
        .doesNotContainKey(DocumentKind.FORM_01);
    assertThat(documents.make(online, DocumentKind.RESULT, Map.of(), House.SPECIALIST))
        .isInstanceOfSatisfying(
            MakeResult.Refused.class,
            refused -> assertThat(refused.why().vi()).contains("chưa được tiếp nhận"));
    DossierCode direct = aDossier(Channel.DIRECT);
    assertThat(barred(direct, House.SPECIALIST))
        .containsEntry(DocumentKind.RESULT, false)
        .containsEntry(DocumentKind.FORM_02, true);
    assertThat(documents.choices(direct, House.STRANGER)).isEmpty();
  }

  @Test
  void whoIsTurnedAwayAtTheDeskGetsTheFormWithoutADossier() throws IOException {
    House.Side side = house.screens;
    Templates templates =
        new Templates(side.jdbc(), side.access(), side.audit(), Clock.systemUTC());
    DeskForms forms =
        new DeskForms(
            side.access(), side.audit(), templates, House.catalog().units(), Clock.systemUTC());
    Submission submission = Submissions.complete(Channel.DIRECT, null);
    Procedure procedure = side.procedures().current(Submissions.BIRTH).orElseThrow().procedure();
    Component first = procedure.components().getFirst();
    var slip =
        DeskForms.Slip.missing(
            procedure,
            submission.applicant(),
            List.of(DeskForms.Slip.item(first, "chưa ký tên"), "Ảnh chân dung cỡ 4 x 6"),
            DeskForms.Slip.INCOMPLETE);

    byte[] pdf = forms.print(DocumentKind.FORM_02, slip, House.DESK).content();

    assertThat(words(pdf))
        .contains(
            submission.applicant().fullName(),
            first.name().vi().substring(0, 20),
            "chưa ký tên",
            "Ảnh chân dung cỡ 4 x 6",
            "chưa đầy đủ",
            "/BSHS")
        .doesNotContain("Mã hồ sơ");
    assertThat(PdfA.of(pdf)).isEqualTo(new PdfA.Verdict("2a", true, List.of()));
    byte[] refusal =
        forms
            .print(
                DocumentKind.FORM_03,
                DeskForms.Slip.refused(
                    procedure, submission.applicant(), "Không thuộc thẩm quyền", "Điều 5"),
                House.DESK)
            .content();
    assertThat(words(refusal)).contains("Không thuộc thẩm quyền", "Điều 5", "/TCHS");
  }

  @Test
  void theRegisterNamesEveryDossierOfThePeriodAndWhoLeadsSignsIt() throws IOException {
    DossierCode code = aDossier(Channel.DIRECT);
    House.Side side = house.screens;
    Registers registers = registers();
    DocumentQueries queries =
        new DocumentQueries(side.jdbc(), side.access(), side.audit(), contents(side));
    LocalDate today = LocalDate.now(WorkingCalendar.ZONE);

    MadeDocument made = made(registers.make(today, today, BesideTheSteps.APPROVER));

    assertThat(words(made)).contains(code.value(), "SỔ THEO DÕI HỒ SƠ", "/STD");
    assertThat(made.dossier()).isNull();
    assertThat(queries.registersToSign(List.of(made), BesideTheSteps.APPROVER))
        .containsExactly(made.id());
    assertThat(queries.find(made.id(), House.DESK)).as("only who leads sees it").isEmpty();
    assertThat(registers.make(today, today, House.DESK)).isInstanceOf(MakeResult.Refused.class);
    assertThat(registers.make(today.plusDays(9), today.plusDays(9), BesideTheSteps.APPROVER))
        .isInstanceOfSatisfying(
            MakeResult.Refused.class,
            refused -> assertThat(refused.why().vi()).contains("không có hồ sơ"));
  }

  @Test
  void aRegisterOfTooManyPagesIsRefusedInWordsAndTakesNoNumber() {
    aDossier(Channel.DIRECT);
    aDossier(Channel.DIRECT);
    aDossier(Channel.DIRECT);
    LocalDate today = LocalDate.now(WorkingCalendar.ZONE);
    int before = number(made(registers().make(today, today, BesideTheSteps.APPROVER)));
    String shipped = templates().versions(DocumentKind.FORM_07, House.DESIGNER).getLast().markup();
    String pages = "<p style=\"page-break-after: always\">x</p>".repeat(PageLimit.MOST / 3);

    inUse(
        shipped.replace(
            "<div class=\"signed\">", "{{#rows}}" + pages + "{{/rows}}<div class=\"signed\">"));
    try {
      assertThat(registers().make(today, today, BesideTheSteps.APPROVER))
          .isInstanceOfSatisfying(
              MakeResult.Refused.class,
              refused -> {
                assertThat(refused.why().vi()).contains("400 trang", "chọn khoảng ngắn hơn");
                assertThat(refused.why().en()).contains("400 pages", "choose a shorter period");
              });
    } finally {
      inUse(shipped);
    }
    assertThat(number(made(registers().make(today, today, BesideTheSteps.APPROVER))))
        .isEqualTo(before + 1);
  }

  @Test
  void registersMadeAtTheSameTimeGetOneNumberAfterTheOther() {
    aDossier(Channel.DIRECT);
    LocalDate today = LocalDate.now(WorkingCalendar.ZONE);
    int before = number(made(registers().make(today, today, BesideTheSteps.APPROVER)));

    List<Integer> numbers =
        IntStream.range(0, 3)
            .mapToObj(one ->
                CompletableFuture.supplyAsync(
                    () -> made(registers().make(today, today, BesideTheSteps.APPROVER))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(DocumentsOfActsIT::number)
            .toList();

    assertThat(numbers).containsExactlyInAnyOrder(before + 1, before + 2, before + 3);
  }

  private static int number(MadeDocument made) {
    return Integer.parseInt(made.number().split("/")[0]);
  }

  private static void inUse(String markup) {
    assertThat(templates().save(DocumentKind.FORM_07, markup, "thử", House.DESIGNER)).isEmpty();
  }

  private static Templates templates() {
    House.Side side = house.screens;
    return new Templates(side.jdbc(), side.access(), side.audit(), Clock.systemUTC());
  }

  private static Registers registers() {
    House.Side side = house.screens;
    return new Registers(
        side.jdbc(),
        side.access(),
        side.audit(),
        contents(side),
        templates(),
        House.catalog().units(),
        Clock.systemUTC());
  }

  private static Contents contents(House.Side side) {
    return new Contents(
        side.jdbc(), ObjectStore.in(Path.of("target/house-files"), Clock.systemUTC()));
  }

  private static Map<DocumentKind, Boolean> barred(DossierCode code, Actor actor) {
    return documents.choices(code, actor).stream()
        .collect(Collectors.toMap(Documents.Choice::kind, choice -> choice.barred() != null));
  }

  private static CaseReader reader(House.Side side) {
    return new CaseReader(
        side.jdbc(),
        side.access(),
        side.files(),
        new DossierClock(
            side.jdbc(),
            new CurrentCalendars(side.jdbc(), House.catalog().calendars()),
            ClockPolicy.USUAL),
        new HistoryQueries(side.jdbc(), side.access()),
        side.procedures());
  }

  /** As the workers do with what lies in the outbox. */
  private static MadeDocument pressed(DossierCode code, DocumentKind kind) throws Exception {
    JsonNode order =
        JsonMapper.shared()
            .readTree(
                text(
                    """
                    select payload::text from casefile.outbox
                    where topic = 'document' and dossier_code = :code and payload ->> 'kind' = :what
                    """,
                    code,
                    kind.name()));
    return made(press.make(code, order));
  }

  private static String words(MadeDocument made) throws IOException {
    return words(contents.read(made.sha256()));
  }

  private static String words(byte[] content) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  /** A signature as the screens write it down; what it is made of is tested elsewhere. */
  private static byte[] sign(MadeDocument made, Actor signer) {
    byte[] file = ("%PDF-1.7 signed " + made.id()).getBytes(StandardCharsets.UTF_8);
    House.Side side = house.workers;
    side.access()
        .asSystem(() -> {
          side.jdbc()
              .sql(
                  """
                  insert into casefile.signature (document_id, revision, place, signer, signer_name,
                    unit, certificate_subject, certificate_issuer, certificate_serial, way, level,
                    sha256, size)
                  values (:id, 1, 'signer', :by, :name, :unit, 'CN=x', 'CN=y', '1', 'PKCS12', 'B',
                    :sha256, :size)
                  """)
              .param("id", made.id())
              .param("by", signer.username())
              .param("name", signer.name())
              .param("unit", signer.unit().value())
              .param("sha256", contents.keep(file))
              .param("size", file.length)
              .update();
        });
    return file;
  }

  private static void examined(DossierCode code, String outcome) {
    long task = aTask(code, StepKind.EXAMINE);
    Map<String, @Nullable Object> data = Map.of("conclusion", "Đã xem");
    assertThat(house.screens.acts().complete(task, outcome, data, House.SPECIALIST))
        .isEqualTo(DONE);
  }

  private static void decided(DossierCode code, String outcome) {
    long task = aTask(code, StepKind.DECIDE);
    Map<String, @Nullable Object> data = Map.of("opinion", "Đã xem");
    assertThat(house.screens.acts().complete(task, outcome, data, BesideTheSteps.APPROVER))
        .isEqualTo(DONE);
  }

  private static ActResult complete(long task, Map<String, Object> more, Actor actor) {
    Map<String, @Nullable Object> data = new HashMap<>(more);
    String outcome = actor == CLERK ? "issued" : "returned";
    return house.screens.acts().complete(task, outcome, data, actor);
  }

  private static DossierCode aDossier(Channel channel) {
    return Submissions.registered(
        house.workers.intake().register(Submissions.complete(channel, null), Submissions.PORTAL));
  }

  private static long aTask(DossierCode code, StepKind kind) {
    OutlineStep step =
        house.workers.procedures().current(Submissions.BIRTH).orElseThrow().outline().stream()
            .filter(one -> one.kind() == kind)
            .findFirst()
            .orElseThrow();
    long key = KEYS.incrementAndGet();
    house.waiting(key, code, step.elementId(), step.role(), House.HAI_CHAU);
    return key;
  }

  private static MadeDocument made(MakeResult result) {
    assertThat(result).isInstanceOf(MakeResult.Made.class);
    return ((MakeResult.Made) result).document();
  }

  /** Document → whether a newer one took its place. */
  private static Map<Long, Boolean> documentsOf(DossierCode code) {
    return new DocumentQueries(
            house.screens.jdbc(), house.screens.access(), house.screens.audit(), contents)
        .of(code, House.DESK).stream()
            .collect(Collectors.toMap(MadeDocument::id, MadeDocument::replaced));
  }

  private static List<Long> handled(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql(
            """
            select document_id from casefile.task_act
            where dossier_code = :code and kind in ('ISSUE', 'RETURN') order by at
            """)
        .param("code", code.value())
        .query(Long.class)
        .list();
  }

  private static JsonNode reported(DossierCode code, int status) {
    return JsonMapper.shared()
        .readTree(
            text(
                """
                select payload::text from casefile.outbox
                where topic = 'portal' and dossier_code = :code and payload ->> 'status' = :what
                """,
                code,
                String.valueOf(status)));
  }

  private static long opened(DossierCode code) {
    return audited(code, "casefile-opened");
  }

  private static long audited(DossierCode code, String action) {
    return Long.parseLong(
        text(
            """
            select count(*)::text from audit.entry where dossier_code = :code and action = :what
            """,
            code,
            action));
  }

  private static String text(String sql, DossierCode code, String what) {
    return house
        .workers
        .jdbc()
        .sql(sql)
        .param("code", code.value())
        .param("what", what)
        .query(String.class)
        .single();
  }

  private static long seen(DossierCode code) {
    return house
        .screens
        .jdbc()
        .sql("select count(*) from casefile.issued_result where dossier_code = :code")
        .param("code", code.value())
        .query(Long.class)
        .single();
  }
}
