package vn.motcua.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.Platform;

@MotcuaIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkersIT {

  private static final String DOSSIERS = "/api/v1/dossiers";
  private static final List<String> TABLES =
      List.of(
          "casefile.dossier",
          "casefile.applicant",
          "casefile.paper",
          "casefile.attachment",
          "casefile.answer",
          "casefile.agency_day",
          "casefile.outbox",
          "casefile.clock_fact",
          "audit.entry");

  private final Platform platform;
  private final Addresses addresses;
  private final String run = Long.toString(System.nanoTime(), 36);
  private WorkersProcess workers;

  WorkersIT(Platform platform, Addresses addresses) {
    this.platform = platform;
    this.addresses = addresses;
  }

  @BeforeAll
  void start() throws Exception {
    forgetWhatOtherTestsLeftToSend();
    workers = WorkersProcess.start(addresses);
  }

  /** Thousands of messages of dossiers that only tests of the database know. */
  private void forgetWhatOtherTestsLeftToSend() {
    JdbcClient.create(
            new DriverManagerDataSource(
                addresses.postgres(), "motcua_owner", addresses.ownerPassword()))
        .sql("truncate casefile.outbox")
        .update();
  }

  @AfterAll
  void stop() {
    workers.close();
  }

  @Test
  @Order(1)
  void everyPartIsHealthyOnceTheCatalogueIsDeployed() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(15))
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(() -> {
          JsonNode health = workers.health();
          for (String part :
              List.of("postgres", "elasticsearch", "engine", "relay", "projection", "catalogue")) {
            assertThat(health.at("/" + part + "/status").asString())
                .as(health.toString())
                .isEqualTo("UP");
          }
          JsonNode catalogue = health.at("/catalogue/details");
          assertThat(catalogue.path("deployed").asInt())
              .isPositive()
              .isEqualTo(catalogue.path("of").asInt());
        });
  }

  @Test
  @Order(2)
  void aRepeatedSubmissionIsAnsweredAndNotRepeated() throws Exception {
    String key = "it-" + run + "-repeat";
    var first = workers.post(DOSSIERS, key, good());
    Map<String, Long> before = rows();
    var again = workers.post(DOSSIERS, key, good());
    var other = workers.post(DOSSIERS, key, good().replace("Nghiệm", "Khác"));

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(dossiers()).isEqualTo(before.get("casefile.dossier"));
    assertThat(workers.get(DOSSIERS + "/" + code(first.body())).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void codesHaveNeitherGapsNorClashesWhenManySubmitTwiceAtOnce() throws Exception {
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String key = "it-" + run + "-many-" + i % 30;
      String body = i % 7 == 3 ? good().replace("1.000894", "9.999999") : good();
      calls.add(
          () -> workers.post(DOSSIERS, key + (body.contains("9.999999") ? "x" : ""), body).body());
    }
    var codes = new TreeSet<String>();
    try (var threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("caller-", 0).factory())) {
      for (var answer : threads.invokeAll(calls)) {
        String code = code(answer.get());
        if (!code.isEmpty()) {
          codes.add(code);
        }
      }
    }

    assertThat(codes).hasSizeBetween(20, 30);
    int first = number(codes.first());
    assertThat(codes.stream().map(WorkersIT::number).toList())
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(first, first + codes.size()).boxed().toList());
  }

  @ParameterizedTest
  @Order(4)
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.000894       | 9.999999       | 422 | procedureCode
          1.000894       | abc            | 400 | procedureCode
          "communeUnit":"20242" | "communeUnit":"00000" | 422 | communeUnit
          "receivingUnit":"20242" | "receivingUnit":"nowhere" | 400 | receivingUnit
          "receivingUnit":"20242" | "receivingUnit":"48.khong-co" | 422 | receivingUnit
          999000000001   | 12             | 400 | applicant.personalId
          999000000001   | 000000000000   | 422 | applicant.personalId
          "extractCopies":1 | "unknownFact":1 | 422 | facts
          {"procedureCode" | {"extra":1,"procedureCode" | 400 | extra
          }              | ]              | 400 |
          """)
  void badInputIsAProblemThatNamesTheFieldAndNothingIsHalfWritten(
      String part, String instead, int status, String field) throws Exception {
    Map<String, Long> before = rows();

    var response =
        workers.post(
            DOSSIERS, "it-" + run + "-bad-" + instead.hashCode(), good().replace(part, instead));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode error = json(response.body()).at("/errors/0");
    assertThat(error.path("field").asString()).startsWith(field == null ? "" : field);
    assertThat(error.path("message").asString()).isNotBlank();
    assertThat(error.path("messageEn").asString()).isNotBlank();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void anUploadThatIsNotWhatItSaysIsRefused() throws Exception {
    Map<String, Long> before = rows();
    String lying =
        good()
            .replace(
                "\"facts\"",
                """
                "papers":[{"componentId":"to-khai","fileName":"a.pdf","mediaType":"application/pdf",
                "content":"TVqQAAMAAAAEAAAA"}],"facts\"\
                """);

    var response = workers.post(DOSSIERS, "it-" + run + "-lying", lying);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(response.body()).contains("papers[0]");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  @Order(6)
  void aBodyLargerThanAllowedGetsAnAnswerThatCanBeRead() throws Exception {
    String large = good().replace("Thử Nghiệm", "x".repeat(33 * 1024 * 1024));

    var response = workers.post(DOSSIERS, "it-" + run + "-large", large);

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  @Order(7)
  void whileOnlyTheEngineIsAwayDossiersAreStillTaken() throws Exception {
    platform.kill(PartName.ZEEBE);
    String code;
    try {
      var response = workers.post(DOSSIERS, "it-" + run + "-engine-away", good());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
      code = code(response.body());
    } finally {
      platform.restart(PartName.ZEEBE);
    }
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .untilAsserted(() ->
            assertThat(
                    jdbc()
                        .sql(
                            """
                            select count(*) from casefile.outbox
                            where dossier_code = :code and topic = 'engine' and state = 'pending'
                            """)
                        .param("code", code)
                        .query(Long.class)
                        .single())
                .isZero());
  }

  @Test
  @Order(8)
  void whilePostgresIsAwayCallersAreToldToComeBackAndTheSameKeyWorksThen() throws Exception {
    String key = "it-" + run + "-postgres-away";
    platform.kill(PartName.POSTGRESQL);
    try {
      var response = workers.post(DOSSIERS, key, good());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
    } finally {
      platform.restart(PartName.POSTGRESQL);
    }
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(
            () -> assertThat(workers.post(DOSSIERS, key, good()).statusCode()).isEqualTo(201));
  }

  @Test
  @Order(9)
  void theLogHasNoPersonalData() throws Exception {
    assertThat(workers.log()).doesNotContain("999000000001", "Thử Nghiệm", "0900000000");
  }

  @Test
  @Order(10)
  void withoutATokenOrAServiceItDoesNotStart() throws Exception {
    for (String variable : List.of("MOTCUA_API_TOKEN", "MOTCUA_PORTAL")) {
      Process process = WorkersProcess.startWith(addresses, variable, null);
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isNotZero();
      assertThat(said).contains(variable + " must be set");
    }
  }

  private Map<String, Long> rows() {
    Map<String, Long> rows = new java.util.TreeMap<>();
    for (String table : TABLES) {
      rows.put(
          table,
          table.equals("casefile.outbox")
              ? jdbc()
                  .sql("select count(*) from casefile.outbox where topic = 'engine'")
                  .query(Long.class)
                  .single()
              : jdbc().sql("select count(*) from " + table).query(Long.class).single());
    }
    return rows;
  }

  private long dossiers() {
    return jdbc().sql("select count(*) from casefile.dossier").query(Long.class).single();
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            addresses.postgres(), "motcua_owner", addresses.ownerPassword()));
  }

  private static String good() {
    return """
    {"procedureCode":"1.000894","receivingUnit":"20242","communeUnit":"20242",
     "applicant":{"fullName":"Nguyễn Thị Thử Nghiệm","personalId":"999000000001","phone":"0900000000"},
     "facts":{"extractCopies":1}}
    """;
  }

  private static String code(String body) {
    return json(body).path("dossierCode").asString("");
  }

  private static int number(String code) {
    return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
  }

  private static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
  }
}
