package vn.motcua.dossiers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.intake.Submissions.BIRTH;
import static vn.motcua.dossiers.intake.Submissions.PORTAL;
import static vn.motcua.dossiers.intake.Submissions.complete;
import static vn.motcua.dossiers.intake.Submissions.key;
import static vn.motcua.dossiers.intake.Submissions.registered;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.House;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class IntakeIT {

  private static final UnitCode BUSY = new UnitCode("20257");

  private static House house;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void fiftyCallersAtOnceGetCodesWithoutGapOrClash() throws Exception {
    long before = count("casefile.dossier", "receiving_unit = '20257'");
    List<Callable<List<DossierCode>>> callers = new ArrayList<>();
    for (int caller = 0; caller < 50; caller++) {
      callers.add(IntakeIT::registerTwenty);
    }
    List<Integer> numbers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
      for (Future<List<DossierCode>> codes : threads.invokeAll(callers)) {
        codes.get().forEach(code -> numbers.add(number(code)));
      }
    }

    assertThat(numbers).hasSize(1000).doesNotHaveDuplicates();
    int first = numbers.stream().mapToInt(number -> number).min().orElseThrow();
    int last = numbers.stream().mapToInt(number -> number).max().orElseThrow();
    assertThat(last - first).isEqualTo(999);
    assertThat(count("casefile.dossier", "receiving_unit = '20257'")).isEqualTo(before + 1000);
  }

  @Test
  void aDirectDossierIsAcceptedAtOnceWithADueDateAndAMessageForTheEngine() {
    IntakeResult result =
        house
            .screens
            .intake()
            .register(complete(Channel.DIRECT, key()), new Origin.Desk(House.DESK));

    IntakeResult.Registered registered = (IntakeResult.Registered) result;
    assertThat(registered.dueAt()).isNotNull();
    PublicStatus status = house.workers.intake().status(registered.code()).orElseThrow();
    assertThat(status.dueAt()).isEqualTo(registered.dueAt());
    String payload = payload(registered.code());
    assertThat(payload)
        .contains("\"start\"", registered.code().value(), "\"commune\"", "20242", "formOnPaper")
        .doesNotContain("999190123456", "Nghiệm", "0900000000", "example.org");
  }

  @Test
  void anOnlineDossierHasNoDueDateUntilTheDeskAcceptsIt() {
    IntakeResult result = house.workers.intake().register(complete(Channel.ONLINE, key()), PORTAL);

    assertThat(((IntakeResult.Registered) result).dueAt()).isNull();
  }

  @Test
  void theSameRequestIsAnsweredAndAnotherBodyUnderItsKeyIsAConflict() {
    String key = key();
    Submission submission = complete(Channel.DIRECT, key);
    IntakeResult.Registered first =
        (IntakeResult.Registered) house.workers.intake().register(submission, PORTAL);

    IntakeResult second = house.workers.intake().register(complete(Channel.DIRECT, key), PORTAL);
    IntakeResult other = house.workers.intake().register(complete(Channel.POSTAL, key), PORTAL);

    assertThat(second).isEqualTo(new IntakeResult.Repeated(first.code(), first.dueAt()));
    assertThat(other).isEqualTo(new IntakeResult.Conflict());
  }

  @Test
  void theSameRequestTwentyTimesAtOnceMakesOneDossier() throws Exception {
    String key = key();
    List<Callable<IntakeResult>> callers = new ArrayList<>();
    for (int caller = 0; caller < 20; caller++) {
      callers.add(() -> house.workers.intake().register(complete(Channel.DIRECT, key), PORTAL));
    }
    List<IntakeResult> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      for (Future<IntakeResult> result : threads.invokeAll(callers)) {
        results.add(result.get());
      }
    }

    assertThat(results).filteredOn(IntakeResult.Registered.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(IntakeResult.Repeated.class::isInstance).hasSize(19);
  }

  @Test
  void allProblemsComeAtOnceAndNothingIsWritten() {
    long dossiers = count("casefile.dossier", "true");
    long applicants = count("casefile.applicant", "true");
    String key = key();

    IntakeResult result = house.workers.intake().register(hopeless(key), PORTAL);

    assertThat(((IntakeResult.Refused) result).problems())
        .extracting(IntakeProblem::code)
        .contains(
            "personal-id-invalid",
            "birth-invalid",
            "email-invalid",
            "name-invalid",
            "fact-wrong",
            "fact-unknown",
            "component-unknown",
            "paper-not-what-it-says",
            "unit-unknown");
    assertThat(((IntakeResult.Refused) result).problems())
        .allSatisfy(problem -> assertThat(problem.message().en()).isNotBlank());
    assertThat(count("casefile.dossier", "true")).isEqualTo(dossiers);
    assertThat(count("casefile.applicant", "true")).isEqualTo(applicants);
    assertThat(house.workers.intake().register(complete(Channel.DIRECT, key), PORTAL))
        .as("the key of a refused request stays free")
        .isInstanceOf(IntakeResult.Registered.class);
  }

  @Test
  void aMissingComponentIsNamed() {
    Submission full = complete(Channel.DIRECT, key());
    Submission bare =
        new Submission(
            BIRTH,
            full.channel(),
            full.receivingUnit(),
            full.communeUnit(),
            full.applicant(),
            Map.of("formOnPaper", true, "abandonedChild", true, "surrogacy", false),
            full.papers(),
            full.returnWay(),
            null);

    IntakeResult result = house.workers.intake().register(bare, PORTAL);

    assertThat(((IntakeResult.Refused) result).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("component-missing");
          assertThat(problem.message().vi()).contains("trẻ em bị bỏ rơi");
        });
  }

  @Test
  void theDeskCannotReceiveForAnotherUnit() {
    IntakeResult result =
        house
            .screens
            .intake()
            .register(
                Submissions.at(House.SON_TRA, Channel.DIRECT, null), new Origin.Desk(House.DESK));

    assertThat(((IntakeResult.Refused) result).problems())
        .extracting(IntakeProblem::code)
        .containsExactly("unit-of-others");
  }

  @Test
  void aSupplementNobodyAskedForIsRefused() {
    DossierCode code =
        registered(house.workers.intake().register(complete(Channel.DIRECT, key()), PORTAL));

    FollowUpResult result =
        house
            .workers
            .intake()
            .supplement(code, List.of(Submissions.pdf(Submissions.FORM)), key(), PORTAL);

    assertThat(((FollowUpResult.Refused) result).problems())
        .extracting(IntakeProblem::code)
        .containsExactly("supplement-not-asked");
  }

  @Test
  void aWithdrawalStopsEverythingOnce() {
    DossierCode code =
        registered(house.workers.intake().register(complete(Channel.DIRECT, key()), PORTAL));
    String key = key();

    assertThat(house.workers.intake().withdraw(code, "Không còn nhu cầu", key, PORTAL))
        .isEqualTo(new FollowUpResult.Done());
    assertThat(house.workers.intake().withdraw(code, "Không còn nhu cầu", key, PORTAL))
        .isEqualTo(new FollowUpResult.Repeated());
    assertThat(house.workers.intake().withdraw(code, "Lần nữa", key(), PORTAL))
        .isInstanceOf(FollowUpResult.Refused.class);
  }

  private static List<DossierCode> registerTwenty() {
    List<DossierCode> codes = new ArrayList<>();
    for (int dossier = 0; dossier < 20; dossier++) {
      codes.add(
          registered(
              house
                  .workers
                  .intake()
                  .register(Submissions.at(BUSY, Channel.DIRECT, key()), PORTAL)));
    }
    return codes;
  }

  private static Submission hopeless(String key) {
    return new Submission(
        BIRTH,
        Channel.DIRECT,
        new UnitCode("99999"),
        House.HAI_CHAU,
        new Applicant(" ", "12345", LocalDate.of(2999, 1, 1), null, "kein-at", null),
        Map.of("formOnPaper", "yes", "colour", "blue"),
        List.of(
            new SubmittedPaper(
                Submissions.FORM,
                "to-khai.pdf",
                "application/pdf",
                "GIF89a".getBytes(StandardCharsets.US_ASCII),
                1),
            Submissions.pdf("khong-co")),
        ReturnWay.DESK,
        key);
  }

  private static int number(DossierCode code) {
    return Integer.parseInt(code.value().substring(code.value().lastIndexOf('-') + 1));
  }

  private static String payload(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql("select payload::text from casefile.outbox where dossier_code = :code")
        .param("code", code.value())
        .query(String.class)
        .single();
  }

  private static long count(String table, String condition) {
    return house
        .workers
        .jdbc()
        .sql("select count(*) from " + table + " where " + condition)
        .query(Long.class)
        .single();
  }
}
