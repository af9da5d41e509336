package vn.motcua.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.local.login.LoginService;
import vn.motcua.local.platform.Http;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.traffic.vaadin.VaadinClient;

/** Login through a service that speaks OpenID Connect as Keycloak does. */
@ExtendWith(JourneyExtension.class)
final class OidcSignInIT {
  private static final String SECRET = "only-for-this-test";

  private static LoginService service;
  private static Process tasklist;
  private static URI address;

  @BeforeAll
  static void start(House house) throws Exception {
    service = new LoginService(SECRET);
    int port = freePort();
    address = URI.create("http://127.0.0.1:" + port);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx320m",
            "-jar",
            application().toString());
    Map<String, String> environment = builder.environment();
    environment.put("MOTCUA_POSTGRES", house.environment().get("MOTCUA_POSTGRES"));
    environment.put(
        "MOTCUA_POSTGRES_UI_PASSWORD", house.environment().get("MOTCUA_POSTGRES_UI_PASSWORD"));
    environment.put("MOTCUA_LOGIN_ISSUER", service.issuer().toString());
    environment.put("MOTCUA_LOGIN_SECRET", SECRET);
    environment.put("SERVER_PORT", Integer.toString(port));
    tasklist =
        builder
            .redirectErrorStream(true)
            .redirectOutput(
                PlatformSettings.standard().root().resolve("local/target/oidc.log").toFile())
            .start();
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(300))
        .until(() -> Http.get(address + "/actuator/health/readiness").isPresent());
  }

  @AfterAll
  static void stop() {
    tasklist.destroy();
    service.close();
  }

  @Test
  void whomTheServiceVouchesForWorksWithTheRolesMotcuaKnows() throws Exception {
    VaadinClient client = new VaadinClient(VaadinClient.sharedHttp(), address);

    HttpResponse<String> back = signIn(client, "chuyenvien");

    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(back.headers().firstValue("Location").orElse("")).contains("/viec?tab=unit");
    assertThat(client.open("viec?tab=unit").isTaken()).isTrue();
    assertThat(client.page().text())
        .contains("Trần Văn Chuyên Viên Thử")
        .doesNotContain("Theo dõi");
    client.open("tai-khoan");
    assertThat(client.page().text()).contains("hệ thống xác thực tập trung");
  }

  @Test
  void somebodyMotcuaDoesNotKnowStaysOutsideAndIsToldSo() throws Exception {
    VaadinClient client = new VaadinClient(VaadinClient.sharedHttp(), address);

    HttpResponse<String> back = signIn(client, "nguoi.la");

    assertThat(back.headers().firstValue("Location").orElse("")).contains("dang-nhap?tu-choi");
    assertThat(client.get("/viec").statusCode()).isEqualTo(302);
  }

  @Test
  void anAnswerNobodyAskedForIsRefused() {
    VaadinClient client = new VaadinClient(VaadinClient.sharedHttp(), address);

    HttpResponse<String> forged = client.get("/login/oauth2/code/motcua?code=x&state=y");

    assertThat(forged.headers().firstValue("Location").orElse("")).contains("dang-nhap");
  }

  /** As a browser goes: to us, to the service, back to us with the code. */
  private static HttpResponse<String> signIn(VaadinClient client, String username)
      throws IOException, InterruptedException {
    service.person(username);
    client.get("/viec?tab=unit");
    HttpResponse<String> away = client.get("/oauth2/authorization/motcua");
    String ask = away.headers().firstValue("Location").orElseThrow();
    assertThat(ask).contains("code_challenge_method=S256", "nonce=", "state=");
    try (HttpClient http = VaadinClient.sharedHttp()) {
      String code =
          http.send(HttpRequest.newBuilder(URI.create(ask)).build(), BodyHandlers.ofString())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      URI back = URI.create(code);
      return client.get(back.getRawPath() + "?" + back.getRawQuery());
    }
  }

  private static Path application() throws IOException {
    Path target = PlatformSettings.standard().root().resolve("tasklist-ui/target");
    try (Stream<Path> files = Files.list(target)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().endsWith("-app.jar")).toList();
      return found.getFirst();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
