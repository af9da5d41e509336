package vn.motcua.local.standins;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.workers.contract.Contract;

class StandInsTest {

  private static final Map<String, String> QUESTIONS =
      Map.of(
          "population",
          """
          {"personalId":"999000000001","fullName":"Nguyễn Thị Thử Nghiệm"}\
          """,
          "person",
          """
          {"personalId":"999000000001"}\
          """,
          "land",
          """
          {"personalId":"999000000001","communeCode":"20194"}\
          """,
          "civil-status",
          """
          {"personalId":"999000000001","fullName":"H'Thử Nghiệm Êban"}\
          """,
          "document",
          """
          {"unitCode":"20194","dossierCode":"H17-261122-0001","procedureCode":"1.004873"}\
          """,
          "notification",
          """
          {"dossierCode":"H17-261122-0001","template":"t","channel":"SMS","to":"0900000000","text":"x"}\
          """,
          "portal",
          """
          {"dossierCode":"H17-261122-0001","status":2,"at":"2026-11-22T08:00:00+07:00"}\
          """,
          "payment",
          """
          {"dossierCode":"H17-261122-0001","procedureCode":"1.004873","amountDong":50000}\
          """);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private StandIns standIns;

  @BeforeEach
  void start() throws IOException {
    standIns = StandIns.start(0);
  }

  @AfterEach
  void stop() {
    standIns.close();
    http.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "population",
        "person",
        "land",
        "civil-status",
        "document",
        "notification",
        "portal",
        "payment"
      })
  void everyServiceAnswersAsItsContractSays(String service) throws Exception {
    var answer = post(service, "dossier:step:1", QUESTIONS.get(service));

    Contract contract = Contract.named(service);
    assertThat(
            contract.document().at("/paths" + pointer(service) + "/post/responses").propertyNames())
        .contains(String.valueOf(answer.statusCode()));
    assertThat(answer.statusCode()).isLessThan(300);
    assertThat(contract.check("Answer", json(answer))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "population",
        "person",
        "land",
        "civil-status",
        "document",
        "notification",
        "portal",
        "payment"
      })
  void aRequestOutsideTheContractIsRefusedWithAProblem(String service) throws Exception {
    String good = QUESTIONS.get(service);
    for (String bad : List.of("", "{", "[]", "{}", good.replaceFirst("\\{", "{\"extra\":1,"))) {
      var answer = post(service, "dossier:step:1", bad);
      assertThat(answer.statusCode()).as(bad).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
    assertThat(post(service, "short", good).statusCode()).isEqualTo(400);
  }

  @Test
  void theSameKeyGetsTheSameAnswerAndAnotherBodyIsAConflict() throws Exception {
    String question = QUESTIONS.get("document");
    var first = post("document", "dossier:number:1", question);
    var again = post("document", "dossier:number:1", question);
    var other = post("document", "dossier:number:1", question.replace("0001", "0002"));
    var next = post("document", "dossier:number:2", question);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(json(next).path("sequence").asInt()).isEqualTo(2);
  }

  @Test
  void documentNumbersHaveNoGapsUnderConcurrencyAndRefusals() throws Exception {
    String question = QUESTIONS.get("document");
    try (var threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("caller-", 0).factory())) {
      for (int i = 0; i < 50; i++) {
        String key = "dossier:number:" + i % 25;
        String body = i % 7 == 0 ? "{}" : question;
        threads.submit(() -> post("document", key, body));
      }
    }
    for (int i = 0; i < 25; i++) {
      post("document", "dossier:number:" + i, question);
    }

    var numbers =
        StreamSupport.stream(get("/_received/document").spliterator(), false)
            .map(one -> one.path("key").asString())
            .toList();
    assertThat(numbers).hasSize(25).doesNotHaveDuplicates();
    assertThat(
            IntStream.range(0, 25)
                .map(i -> sequence("dossier:number:" + i, question))
                .sorted()
                .boxed())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
  }

  @Test
  void thePopulationRegisterKnowsTheReservedSyntheticPersonsOnly() throws Exception {
    String question = QUESTIONS.get("population");

    assertThat(result("k-1:step:1", question)).isEqualTo("MATCH");
    assertThat(result("k-2:step:1", question.replace("999000", "999404"))).isEqualTo("MISMATCH");
    assertThat(result("k-3:step:1", question.replace("999000", "048000"))).isEqualTo("UNKNOWN");
  }

  @Test
  void aServiceCanBeMadeSlowFailingOrWrongAndUsualAgain() throws Exception {
    String question = QUESTIONS.get("population");
    send("PUT", "/_control/population", null, "{\"status\":503}");
    assertThat(post("population", "k-1:step:1", question).statusCode()).isEqualTo(503);
    send("PUT", "/_control/population", null, "{\"wrong\":true,\"delayMs\":120}");
    long before = System.nanoTime();
    assertThat(result("k-2:step:1", question)).isEqualTo("MISMATCH");
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(120));
    send("PUT", "/_control/population", null, "{}");
    assertThat(result("k-1:step:1", question)).isEqualTo("MATCH");
    assertThat(send("PUT", "/_control/population", null, "{\"status\":99}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void whatWasDoneIsListedInOrderAndOnceAndCanBeForgotten() throws Exception {
    String question = QUESTIONS.get("portal");
    post("portal", "k-1:status:2", question);
    post("portal", "k-1:status:4", question.replace(":2,", ":4,"));
    post("portal", "k-1:status:2", question);

    assertThat(get("/_received/portal"))
        .extracting(one -> one.at("/body/status").asInt())
        .containsExactly(2, 4);
    assertThat(get("/_received/portal?all=true")).hasSize(3);
    send("DELETE", "/_received/portal", null, "");
    assertThat(get("/_received/portal?all=true")).isEmpty();
  }

  @Test
  void thePortalIsToldOfAResultAndSaysWhetherWhatItFetchedIsTheFileItsHashNames() throws Exception {
    String told =
        """
        {"dossierCode":"H17-261122-0001","status":9,"at":"2026-11-22T08:00:00+07:00",
         "result":{"sha256":"%s","size":4711}}\
        """
            .formatted("0a".repeat(32));
    assertThat(post("portal", "k-1:status:9", told).statusCode()).isEqualTo(200);
    HttpServer intake = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    byte[] file = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    intake.createContext(
        "/api/v1/dossiers/",
        exchange -> {
          boolean good = exchange.getRequestURI().getPath().equals("/api/v1/dossiers/GOOD/result");
          exchange.getResponseHeaders().set("ETag", "\"" + (good ? sha256 : "0") + "\"");
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
    intake.start();
    URI base = URI.create("http://127.0.0.1:" + intake.getAddress().getPort());
    try (StandIns portal = StandIns.start(0, new IntakeDoor(base, "t"), null)) {
      var good = URI.create(portal.address() + "/_result/GOOD");
      var other = URI.create(portal.address() + "/_result/OTHER");
      assertThat(json(fetch(good)).path("asSigned").asBoolean()).isTrue();
      assertThat(json(fetch(other)).path("asSigned").asBoolean()).isFalse();
    } finally {
      intake.stop(0);
    }
  }

  private HttpResponse<String> fetch(URI address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int sequence(String key, String question) {
    try {
      return json(post("document", key, question)).path("sequence").asInt();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String result(String key, String question) throws Exception {
    return json(post("population", key, question)).path("result").asString();
  }

  private HttpResponse<String> post(String service, String key, String body) throws Exception {
    return send("POST", "/" + service + path(service), key, body);
  }

  private HttpResponse<String> send(String method, String path, String key, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(standIns.address() + path))
            .timeout(Duration.ofSeconds(10))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode get(String path) throws Exception {
    return json(send("GET", path, null, ""));
  }

  private static String path(String service) {
    return Contract.named(service).document().get("paths").propertyNames().iterator().next();
  }

  private static String pointer(String service) {
    return "/" + path(service).replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Test
  void aMailSentIsShownToWhoeverLooks() throws Exception {
    try (Mailbox mails = Mailbox.start(0);
        StandIns withMails = StandIns.start(0, null, mails)) {
      JavaMailSenderImpl sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(mails.port());
      MimeMessageHelper mail = new MimeMessageHelper(sender.createMimeMessage(), "UTF-8");
      mail.setFrom("khong-tra-loi@localhost");
      mail.setTo("chuyenvien@motcua.example");
      mail.setSubject("Hồ sơ sắp đến hạn");
      mail.setText("Mở hàng việc để xem.");
      sender.send(mail.getMimeMessage());

      assertThat(page(withMails, "GET"))
          .contains("1 mail", "chuyenvien@motcua.example", "Hồ sơ sắp đến hạn", "Mở hàng việc");
      assertThat(page(withMails, "DELETE")).startsWith("0 mail");
    }
  }

  private static String page(StandIns standIns, String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(standIns.address().resolve("/_mails"))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
