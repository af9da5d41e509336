package vn.motcua.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.platform.Supervisor;

/**
 * The command line as a person uses it, in a home of its own with few procedures; one story told in
 * order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpIT {
  private final PlatformSettings standard = PlatformSettings.standard();
  private final Path home = standard.root().resolve("local/target/up-it");
  private final Path log = standard.root().resolve("local/target/up-it.log");

  @BeforeAll
  void empty() throws Exception {
    Files.createDirectories(home);
    Files.deleteIfExists(log);
    assertThat(motcua("reset").exit()).isZero();
  }

  @AfterAll
  void down() throws Exception {
    motcua("down");
  }

  @Test
  @Order(1)
  void aLauncherKilledWhileItStartsDoesNotBlockTheNextUp() throws Exception {
    Process killed = start("up", "--detach");
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> Files.exists(home.resolve("elasticsearch/config")));
    killed.destroyForcibly().waitFor();

    Run up = motcua("up", "--detach");

    assertThat(up.exit()).as("%s", Files.readString(log)).isZero();
    assertThat(up.out())
        .contains("chuyenvien", Accounts.PASSWORD, "Camunda License 1.0", "http://127.0.0.1:");
  }

  @Test
  @Order(2)
  void statusIsGreenWithAnAddressForEachPart() throws Exception {
    Run status = green();

    JsonNode document = JsonMapper.shared().readTree(status.out());
    assertThat(document.path("green").asBoolean()).as(status.out()).isTrue();
    assertThat(document.path("parts").values())
        .hasSize(PartName.values().length + 3)
        .allSatisfy(part -> assertThat(part.path("address").asString()).contains("127.0.0.1"));
    assertThat(status.exit()).isZero();
  }

  @Test
  @Order(3)
  void aSecondUpAdoptsEverythingAndKeepsTheAddresses() throws Exception {
    String before = green().out();

    assertThat(motcua("up", "--detach").exit()).isZero();

    assertThat(green().out()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void theAuditTrailOfAFreshHomeHolds() throws Exception {
    assertThat(motcua("audit", "verify", "--json").exit()).isZero();
  }

  @Test
  @Order(5)
  void downLeavesNoProcessBehind() throws Exception {
    assertThat(motcua("down").exit()).isZero();

    Supervisor supervisor = new Supervisor(home, Progress.SILENT);
    assertThat(List.of(PartName.values())).noneMatch(supervisor::runs);
    assertThat(motcua("status", "--json").exit()).isEqualTo(Exit.PROBLEMS);
  }

  private record Run(int exit, String out) {}

  /** The status once it is green: of a part too busy to answer for two seconds it says so. */
  private Run green() {
    return await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> motcua("status", "--json"), status -> status.exit() == 0);
  }

  private Run motcua(String... arguments) throws Exception {
    Process process = start(arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), out);
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmotcua.root=" + standard.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(standard.root().toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("MOTCUA_HOME", home.toString());
    builder.environment().put("MOTCUA_PROCEDURES", "1.001193,1.004837");
    return builder.start();
  }
}
