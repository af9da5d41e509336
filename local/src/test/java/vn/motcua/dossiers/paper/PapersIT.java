package vn.motcua.dossiers.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.intake.Submissions.complete;
import static vn.motcua.dossiers.intake.Submissions.key;
import static vn.motcua.dossiers.intake.Submissions.registered;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalog.Channel;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.casefile.StoredFile;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.IntakeResult;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.dossiers.person.EarlierDossiers;
import vn.motcua.dossiers.person.PersonAnswer;
import vn.motcua.dossiers.person.PersonLookups;
import vn.motcua.dossiers.person.PersonRecord;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.dossiers.storage.ObjectStore;
import vn.motcua.dossiers.storage.OrphanSweep;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class PapersIT {

  private static final PaperGate GATE = new PaperGate(VirusScan.OFF);

  private static House house;
  private static ReceivedFiles files;
  private static PhoneUploads phones;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    House.Side side = house.screens;
    files = new ReceivedFiles(side.source(), side.jdbc(), side.access(), GATE, contents());
    phones =
        new PhoneUploads(
            side.jdbc(), side.access(), GATE, contents(), side.audit(), Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void anUploadedFileWaitsForItsOfficialAloneAndBecomesAPaper() {
    long waiting = upload("Đơn / đề nghị.PDF", House.DESK);

    assertThat(files.of(House.STRANGER)).isEmpty();
    assertThat(files.content(waiting, House.STRANGER)).isEmpty();
    assertThat(register(waiting, House.STRANGER)).isInstanceOf(IntakeResult.Refused.class);

    DossierCode code = registered(register(waiting, House.DESK));

    assertThat(files.of(House.DESK)).noneMatch(file -> file.id() == waiting);
    CaseFile.Attachment attachment = attachment(code);
    assertThat(attachment.fileName()).isEqualTo("Đơn   đề nghị.pdf");
    assertThat(house.screens.files().file(code, attachment.id(), House.DESK))
        .map(StoredFile::content)
        .contains(pdf("Đơn / đề nghị.PDF"));
    assertThat(register(waiting, House.DESK))
        .as("it is a paper already")
        .isInstanceOf(IntakeResult.Refused.class);
  }

  @Test
  void aFileOfTheSamePersonIsUsedAgainAndAnotherPersonsIsNot() {
    DossierCode first = registered(register(upload("lan-mot.pdf", House.DESK), House.DESK));
    KeptFile again = new KeptFile.Reused(attachment(first).id());
    Submission usual = complete(Channel.DIRECT, key());
    Applicant somebody = usual.applicant();
    Applicant other = new Applicant(somebody.fullName(), "999190654321", null, null, null, null);

    DossierCode second = registered(register(with(usual, somebody, again), House.DESK));

    assertThat(attachment(second).sha256()).isEqualTo(attachment(first).sha256());
    assertThat(register(with(usual, other, again), House.DESK))
        .isInstanceOf(IntakeResult.Refused.class);
    EarlierDossiers earlier =
        new EarlierDossiers(
            house.screens.jdbc(), house.screens.access(), house.screens.procedures());
    assertThat(earlier.of(somebody.personalId(), House.DESK)).hasSizeBetween(2, 5);
    assertThat(earlier.of(somebody.personalId(), House.STRANGER))
        .noneMatch(dossier -> dossier.code().equals(second));
  }

  @Test
  void onePhoneSendsUntilTheOfficialClosesTheWay() {
    PhoneInvitation invitation = phones.invite(null, House.DESK);
    String token = invitation.token();

    assertThat(phones.open(token, null)).isPresent();
    assertThat(phones.receive(token, "first", "IMG_1.pdf", pdf("ảnh")))
        .isInstanceOf(Receipt.Taken.class);
    assertThat(phones.receive(token, "first", "x.exe", "MZ".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new Receipt.Refused(PaperFault.TYPE_NOT_ACCEPTED));
    assertThat(phones.open(token, null)).as("the token alone").isEmpty();
    assertThat(phones.receive(token, "second", "IMG_2.pdf", pdf("ảnh")))
        .isInstanceOf(Receipt.Closed.class);
    assertThat(phones.receive("made-up", "first", "IMG_3.pdf", pdf("ảnh")))
        .isInstanceOf(Receipt.Closed.class);
    assertThat(files.of(House.DESK)).anyMatch(file -> file.source() == ReceivedFile.Source.PHONE);

    phones.close(invitation, House.DESK);

    assertThat(phones.open(token, "first")).isEmpty();
  }

  @Test
  void theDesksQuestionIsAnsweredByTheWorkersAndReadOnceByItsOfficial() {
    PersonLookups desk = lookups(house.screens);
    PersonLookups workers = lookups(house.workers);
    PersonAnswer answer = new PersonAnswer.Found(new PersonRecord("Trần Văn Mẫu Thử", null, null));
    UUID question = desk.ask("999190123456", House.DESK).orElseThrow();

    assertThat(desk.take(question, House.DESK)).isEmpty();
    while (workers.answer(asked -> answer) > 0) {
      // Questions of other tests are answered too.
    }

    assertThat(desk.take(question, House.STRANGER)).isEmpty();
    assertThat(desk.take(question, House.DESK)).contains(answer);
    assertThat(desk.take(question, House.DESK)).isEmpty();
  }

  @Test
  void theSweepTakesWhatNothingRefersToAndNothingElse(@TempDir Path folder) {
    ObjectStore old = ObjectStore.in(folder, Clock.offset(Clock.systemUTC(), Duration.ofDays(-2)));
    long waiting = upload("giu-lai.pdf", House.DESK);
    byte[] kept = files.content(waiting, House.DESK).orElseThrow().content();
    byte[] orphan = "mồ côi".getBytes(StandardCharsets.UTF_8);
    byte[] young = "còn mới".getBytes(StandardCharsets.UTF_8);
    old.put(Contents.hash(kept), kept);
    old.put(Contents.hash(orphan), orphan);
    ObjectStore.in(folder, Clock.systemUTC()).put(Contents.hash(young), young);

    int removed =
        new OrphanSweep(house.workers.jdbc(), house.workers.access(), old, Clock.systemUTC())
            .sweep();

    assertThat(removed).isEqualTo(1);
    assertThat(old.has(Contents.hash(orphan))).isFalse();
    assertThat(old.has(Contents.hash(kept))).isTrue();
    assertThat(old.has(Contents.hash(young))).isTrue();
  }

  @Test
  void theWorkersReadWhatPapersSay() {
    DossierCode code = registered(register(upload("de-doc.pdf", House.DESK), House.DESK));
    PaperTexts texts = new PaperTexts(house.workers.jdbc(), house.workers.access(), contents());

    while (texts.next()) {
      // One after the other, until nothing is left to be read.
    }

    assertThat(textState(code)).containsExactly("NO_TEXT");
  }

  @Test
  void aPaperWhoseContentIsGoneWaitsAndTheOthersAreRead() {
    DossierCode lost = registered(register(upload("mat.pdf", House.DESK), House.DESK));
    DossierCode there = registered(register(upload("con.pdf", House.DESK), House.DESK));
    House.STORE.remove(attachment(lost).sha256());
    PaperTexts texts = new PaperTexts(house.workers.jdbc(), house.workers.access(), contents());

    while (texts.next()) {
      // What cannot be reached is put off: this ends.
    }

    assertThat(textState(there)).containsExactly("NO_TEXT");
    assertThat(textState(lost)).containsExactly("TO_READ");
    put(lost, "tries = 12, not_before = now()");
    while (texts.next()) {
      // Once more than it is tried.
    }
    assertThat(textState(lost)).containsExactly("BROKEN");
  }

  @Test
  void aScanThatWasLeftHalfTakenIsTakenAndOneTriedTooOftenIsRefused(@TempDir Path folder)
      throws IOException {
    Path desk = Files.createDirectories(folder.resolve(House.DESK.username()));
    String left = key() + ".pdf";
    String whole = key() + ".pdf";
    Files.write(desk.resolve(".taking-1-" + left), pdf(left));
    Files.write(desk.resolve(".taking-12-" + key()), pdf("mãi không được"));
    Files.write(desk.resolve(whole), pdf(whole));

    scanner(folder, GATE, Duration.ofMinutes(6)).round();

    assertThat(files.of(House.DESK)).extracting(ReceivedFile::fileName).contains(left, whole);
    try (Stream<Path> refused = Files.list(desk.resolve("refused"))) {
      assertThat(refused).hasSize(1);
    }
  }

  @Test
  void whileTheSearchForVirusesIsAwayScansWaitAlsoThoseOfOneName(@TempDir Path folder)
      throws IOException {
    Path desk = Files.createDirectories(folder.resolve(House.DESK.username()));
    String name = key() + ".pdf";
    RestartedScan scan = new RestartedScan();
    PaperGate gate = new PaperGate(scan);
    ScannerFolder now = scanner(folder, gate, Duration.ofMinutes(1));
    for (String remark : List.of("bản một " + name, "bản hai " + name)) {
      Files.write(desk.resolve(name), pdf(remark));
      assertThat(now.round()).as("taken or refused").isZero();
    }
    assertThat(files.of(House.DESK)).noneMatch(file -> file.fileName().equals(name));

    scan.says = VirusScan.Result.CLEAN;
    int taken = scanner(folder, gate, Duration.ofMinutes(7)).round();

    assertThat(taken).isEqualTo(2);
    assertThat(files.of(House.DESK)).filteredOn(file -> file.fileName().equals(name)).hasSize(2);
    assertThat(desk).isEmptyDirectory();
  }

  @Test
  void aRefusedScanIsNotLaidOverAnEarlierOneOfItsName(@TempDir Path folder) throws IOException {
    Path desk = Files.createDirectories(folder.resolve(House.DESK.username()));
    ScannerFolder scanner = scanner(folder, GATE, Duration.ofMinutes(1));
    for (String content : List.of("hôm qua", "hôm nay", "hôm sau")) {
      Files.writeString(desk.resolve("Scan0001.pdf"), content);
      assertThat(scanner.round()).isEqualTo(1);
    }

    List<String> kept = new ArrayList<>();
    try (Stream<Path> refused = Files.list(desk.resolve("refused"))) {
      for (Path scan : refused.toList()) {
        assertThat(scan.getFileName().toString()).endsWith("-Scan0001.pdf");
        kept.add(Files.readString(scan));
      }
    }
    assertThat(kept).containsExactlyInAnyOrder("hôm qua", "hôm nay", "hôm sau");
  }

  private static ScannerFolder scanner(Path folder, PaperGate gate, Duration later) {
    House.Side side = house.workers;
    Contents contents = new Contents(side.jdbc(), House.STORE);
    return new ScannerFolder(
        folder,
        new ReceivedFiles(side.source(), side.jdbc(), side.access(), gate, contents),
        name -> true,
        Clock.offset(Clock.systemUTC(), later));
  }

  private static List<String> textState(DossierCode code) {
    House.Side side = house.workers;
    return side.access()
        .asSystem(() ->
            side.jdbc()
                .sql("select state from casefile.attachment_text where dossier_code = :code")
                .param("code", code.value())
                .query(String.class)
                .list());
  }

  private static void put(DossierCode code, String change) {
    House.Side side = house.workers;
    side.access()
        .asSystem(() -> {
          side.jdbc()
              .sql("update casefile.attachment_text set " + change + " where dossier_code = :code")
              .param("code", code.value())
              .update();
        });
  }

  private static PersonLookups lookups(House.Side side) {
    return new PersonLookups(
        side.source(), side.jdbc(), side.access(), side.audit(), Clock.systemUTC());
  }

  private static long upload(String name, Actor actor) {
    return ((Receipt.Taken) files.upload(name, pdf(name), actor)).file().id();
  }

  private static IntakeResult register(long waiting, Actor actor) {
    Submission usual = complete(Channel.DIRECT, key());
    return register(with(usual, usual.applicant(), new KeptFile.Received(waiting)), actor);
  }

  private static IntakeResult register(Submission submission, Actor actor) {
    return house.screens.intake().register(submission, new Origin.Desk(actor));
  }

  private static Submission with(Submission usual, Applicant applicant, KeptFile kept) {
    return new Submission(
        usual.procedure(),
        usual.channel(),
        usual.receivingUnit(),
        usual.communeUnit(),
        applicant,
        usual.facts(),
        List.of(SubmittedPaper.kept(usual.papers().getFirst().componentId(), 1, kept)),
        usual.returnWay(),
        key());
  }

  private static CaseFile.Attachment attachment(DossierCode code) {
    return house.screens.files().open(code, House.DESK).orElseThrow().papers().stream()
        .flatMap(paper -> paper.files().stream())
        .findFirst()
        .orElseThrow();
  }

  private static Contents contents() {
    return new Contents(house.screens.jdbc(), House.STORE);
  }

  /** Does not answer at first. */
  private static final class RestartedScan implements VirusScan {

    private Result says = Result.UNKNOWN;

    @Override
    public Result scan(byte[] content) {
      return says;
    }

    @Override
    public String place() {
      return "thử";
    }

    @Override
    public boolean answers() {
      return says != Result.UNKNOWN;
    }
  }

  /** One empty page, another file for each remark. */
  private static byte[] pdf(String remark) {
    return """
    %%PDF-1.4
    %% %s
    1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
    2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
    3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
    trailer <</Root 1 0 R>>
    %%%%EOF
    """
        .formatted(remark)
        .getBytes(StandardCharsets.UTF_8);
  }
}
