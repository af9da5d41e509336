package vn.motcua.dossiers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.draft.Typing;
import vn.motcua.dossiers.paper.PaperGate;
import vn.motcua.dossiers.paper.Receipt;
import vn.motcua.dossiers.paper.ReceivedFile;
import vn.motcua.dossiers.paper.ReceivedFiles;
import vn.motcua.dossiers.paper.VirusScan;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class LateScansIT {

  private static final byte[] PDF = Submissions.pdf(Submissions.FORM).content();
  private static final Actor SECOND_DESK =
      new Actor("nha.quaybencanh", "Cán bộ quầy bên", House.HAI_CHAU, Set.of(Role.DESK));

  private static House house;
  private static LateScans scans;
  private static ReceivedFiles files;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    House.Side side = house.screens;
    Contents contents = new Contents(side.jdbc(), House.STORE);
    scans = new LateScans(side.jdbc(), side.access(), contents, side.audit());
    files =
        new ReceivedFiles(
            side.source(), side.jdbc(), side.access(), new PaperGate(VirusScan.OFF), contents);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aPaperOfTheCounterIsScannedLaterAndIsTheSamePaper() {
    DossierCode code = onPaper();
    CaseFile.Paper before = paper(code);
    assertThat(before.digitisation()).isZero();

    assertThat(
            scans.attach(
                code, before.id(), List.of(file(House.DESK), file(House.DESK)), House.DESK))
        .isInstanceOf(ActResult.Done.class);

    CaseFile.Paper after = paper(code);
    assertThat(after.digitisation()).isEqualTo(1);
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("files")
        .as("received when, by whom and in how many copies stays")
        .isEqualTo(before);
    assertThat(after.files())
        .hasSize(2)
        .allSatisfy(file -> assertThat(file.sha256()).isEqualTo(Contents.hash(PDF)));
    assertThat(
            house
                .screens
                .files()
                .file(code, after.files().getFirst().id(), House.SPECIALIST)
                .orElseThrow()
                .content())
        .isEqualTo(PDF);
    assertThat(audited(code))
        .singleElement()
        .satisfies(body ->
            assertThat(body)
                .contains(Submissions.FORM, House.DESK.username())
                .doesNotContain("quet-ba-thu"));
    assertThat(toRead(code)).as("read by the workers, then told to the search index").isEqualTo(2);
  }

  @Test
  void onlyTheDeskOfTheDossierScansAndOnlyItsOwnFiles() {
    DossierCode code = onPaper();
    long paper = paper(code).id();
    Actor watching =
        new Actor("nha.giamsat", "Giám sát", new UnitCode("48"), Set.of(Role.SUPERVISOR));

    for (Actor other : List.of(House.STRANGER, House.SPECIALIST, House.DESIGNER, watching)) {
      assertThat(scans.hindrance(code, other)).isPresent();
      assertThat(scans.attach(code, paper, List.of(file(other)), other))
          .isEqualTo(scans.hindrance(code, other).orElseThrow());
    }
    assertThat(scans.hindrance(code, House.DESK)).isEmpty();
    long own = file(House.DESK);
    assertThat(reason(scans.attach(code, paper, List.of(own, file(SECOND_DESK)), House.DESK)))
        .startsWith("Một tệp không còn chờ nữa");
    assertThat(waits(own, House.DESK)).as("all files or nothing").isTrue();
    assertThat(scans.attach(code, paper, List.of(), House.DESK))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(paper(code).files()).isEmpty();
    assertThat(audited(code)).isEmpty();
  }

  @Test
  void ofTwoAtOnceOneIsToldAndKeepsTheFile() throws Exception {
    DossierCode code = onPaper();
    long paper = paper(code).id();
    Map<Actor, Long> brought = Map.of(House.DESK, file(House.DESK), SECOND_DESK, file(SECOND_DESK));
    CyclicBarrier start = new CyclicBarrier(2);

    Future<ActResult> one;
    Future<ActResult> other;
    try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
      one = desks.submit(() -> together(start, code, paper, brought, House.DESK));
      other = desks.submit(() -> together(start, code, paper, brought, SECOND_DESK));
    }

    boolean first = one.get() instanceof ActResult.Done;
    assertThat(reason(first ? other.get() : one.get())).startsWith("Giấy tờ này đã có bản quét");
    assertThat(first ? one.get() : other.get()).isInstanceOf(ActResult.Done.class);
    Actor late = first ? SECOND_DESK : House.DESK;
    assertThat(waits(brought.get(late), late)).isTrue();
    assertThat(paper(code).files()).hasSize(1);
    assertThat(audited(code)).hasSize(1);
  }

  @Test
  void aDossierThatEndedMeanwhileTakesNoScan() {
    DossierCode code = onPaper();
    long paper = paper(code).id();
    long file = file(House.DESK);
    assertThat(scans.hindrance(code, House.DESK)).isEmpty();
    house
        .workers
        .jdbc()
        .sql("update casefile.dossier set state = 'STOPPED' where code = :code")
        .param("code", code.value())
        .update();

    assertThat(reason(scans.attach(code, paper, List.of(file), House.DESK))).contains("kết thúc");
    assertThat(waits(file, House.DESK)).isTrue();
    assertThat(paper(code).files()).isEmpty();
  }

  @Test
  void onlyAPaperOfThisDossierThatHasNoFileTakesAScan() {
    DossierCode scanned = Typing.aDossier(house);
    long other = paper(onPaper()).id();

    assertThat(
            reason(
                scans.attach(scanned, paper(scanned).id(), List.of(file(House.DESK)), House.DESK)))
        .startsWith("Giấy tờ này đã có bản quét");
    assertThat(reason(scans.attach(scanned, other, List.of(file(House.DESK)), House.DESK)))
        .startsWith("Hồ sơ không có bản giấy này");
    assertThat(paper(scanned).files()).hasSize(1);
    assertThat(audited(scanned)).isEmpty();
  }

  private static ActResult together(
      CyclicBarrier start, DossierCode code, long paper, Map<Actor, Long> brought, Actor actor)
      throws Exception {
    start.await();
    return scans.attach(code, paper, List.of(brought.get(actor)), actor);
  }

  /** Handed over at the counter, ticked and not scanned. */
  private static DossierCode onPaper() {
    Submission usual = Submissions.complete(Channel.DIRECT, null);
    SubmittedPaper paper = new SubmittedPaper(Submissions.FORM, "", "", new byte[0], 1);
    return Submissions.registered(
        house
            .workers
            .intake()
            .register(
                new Submission(
                    usual.procedure(),
                    usual.channel(),
                    usual.receivingUnit(),
                    usual.communeUnit(),
                    usual.applicant(),
                    usual.facts(),
                    List.of(paper),
                    usual.returnWay(),
                    null),
                Submissions.PORTAL));
  }

  private static CaseFile.Paper paper(DossierCode code) {
    return house.screens.files().open(code, House.DESK).orElseThrow().papers().getFirst();
  }

  private static long file(Actor actor) {
    return ((Receipt.Taken) files.upload("quet-ba-thu.pdf", PDF, actor)).file().id();
  }

  private static boolean waits(long file, Actor actor) {
    return files.of(actor).stream().map(ReceivedFile::id).anyMatch(id -> id == file);
  }

  private static String reason(ActResult result) {
    return ((ActResult.Refused) result).reason().vi();
  }

  private static List<String> audited(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql(
            """
            select body from audit.entry
            where dossier_code = :code and action = 'paper-scanned'
            """)
        .param("code", code.value())
        .query(String.class)
        .list();
  }

  private static int toRead(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql("select count(*) from casefile.attachment_text where dossier_code = :code")
        .param("code", code.value())
        .query(Integer.class)
        .single();
  }
}
