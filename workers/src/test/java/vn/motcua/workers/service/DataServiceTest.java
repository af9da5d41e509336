package vn.motcua.workers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.casefile.CheckResult;

class DataServiceTest {

  private static final String NAME = "Nguyễn Thị Thử Nghiệm";
  private static final String GOOD =
      """
      {"result":"MATCH","reference":"DC-1","checkedAt":"2026-11-22T08:00:00+07:00"}\
      """;

  private final List<String> keys = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private HttpServer server;
  private volatile int status = 200;
  private volatile String answer = GOOD;
  private volatile String mediaType = "application/json";
  private volatile Runnable before = () -> {};

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/base/v1/person-checks",
        exchange -> {
          before.run();
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", mediaType);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksAtThePathOfTheContractWithTheKeyAndLeavesOutWhatIsUnknown() {
    RegistryAnswer said = ask(new Question("999000000001", NAME, null));

    assertThat(said.result()).isEqualTo(CheckResult.MATCH);
    assertThat(keys).containsExactly("H17-261122-0001:step-verify:7");
    assertThat(bodies.getFirst()).contains("999000000001").doesNotContain("dateOfBirth");
  }

  @Test
  void aQuestionOutsideTheContractIsNotEvenSent() {
    assertThat(failure(new Question("12", NAME, null)).kind())
        .isEqualTo(ServiceFailure.Kind.REFUSED);
    assertThat(bodies).isEmpty();
  }

  @Test
  void anAnswerOutsideTheContractIsNotBelieved() {
    for (String bad : List.of("{}", "nothing", "", GOOD.replace("MATCH", "PERHAPS"))) {
      answer = bad;
      assertThat(failure(good()).kind()).as(bad).isEqualTo(ServiceFailure.Kind.BROKEN);
    }
  }

  @Test
  void whatIsRefusedForGoodDiffersFromWhatMayWorkLater() {
    for (int code : List.of(400, 422)) {
      status = code;
      assertThat(failure(good()).kind()).isEqualTo(ServiceFailure.Kind.REFUSED);
    }
    status = 409;
    assertThat(failure(good()).kind())
        .as("perhaps our own, which was left too early")
        .isEqualTo(ServiceFailure.Kind.TAKEN);
    for (int code : List.of(410, 413)) {
      status = code;
      assertThat(failure(good()).kind()).isEqualTo(ServiceFailure.Kind.NOT_THERE);
    }
    status = 503;
    assertThat(failure(good()).kind()).isEqualTo(ServiceFailure.Kind.UNAVAILABLE);
    server.stop(0);
    assertThat(failure(good()).kind()).isEqualTo(ServiceFailure.Kind.UNAVAILABLE);
  }

  @Test
  void onlyTheServiceItselfCanSayThatSomethingIsNotThere() {
    status = 404;
    mediaType = "text/html";
    assertThat(failure(good()).kind())
        .as("a gateway before a service that is away")
        .isEqualTo(ServiceFailure.Kind.UNAVAILABLE);
    mediaType = "application/problem+json";
    assertThat(failure(good()).kind()).isEqualTo(ServiceFailure.Kind.NOT_THERE);
  }

  @Test
  void aSlowServiceIsLeftInTime() throws InterruptedException {
    var leave = new java.util.concurrent.CountDownLatch(1);
    before =
        () -> {
          try {
            leave.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    assertThat(failure(good()).kind()).isEqualTo(ServiceFailure.Kind.UNAVAILABLE);
    leave.countDown();
  }

  @Test
  void noFailureQuotesThePerson() {
    answer = "{\"detail\":\"" + NAME + " 999000000001\"}";
    for (int code : List.of(200, 400, 500)) {
      status = code;
      assertThat(failure(good()).getMessage()).doesNotContain("Nguyễn").doesNotContain("999");
    }
  }

  private static Question good() {
    return new Question("999000000001", NAME, null);
  }

  private ServiceFailure failure(Question question) {
    return catchThrowableOfType(ServiceFailure.class, () -> ask(question));
  }

  private RegistryAnswer ask(Question question) {
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base/");
    var services =
        new DataServices(
            new ServiceSettings(
                Map.of("population", base), Duration.ofSeconds(1), Duration.ofMillis(600)));
    return services
        .named("population")
        .ask("H17-261122-0001:step-verify:7", question, RegistryAnswer.class);
  }

  record Question(String personalId, String fullName, java.time.LocalDate dateOfBirth) {}
}
