package vn.motcua.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Has a home of its own: its engines are killed and its state is damaged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformIT {
  private final List<String> said = new ArrayList<>();
  private PlatformSettings settings;
  private Platform platform;

  @BeforeAll
  void start() {
    PlatformSettings standard = PlatformSettings.standard();
    settings =
        standard
            .withHome(standard.root().resolve("local/target/platform-it"))
            .withEnvironment(Map.of())
            .withControlledClock();
    Platform.stop(settings, Progress.SILENT);
    Folders.delete(settings.home());
    platform = Platform.start(settings, said::add);
  }

  @AfterAll
  void stop() {
    Platform.stop(settings, Progress.SILENT);
  }

  @Test
  void aFreshHomeHasADatabaseWithThreeRolesThatAreNoSuperusers() throws Exception {
    for (String role : List.of("owner", "workers", "ui")) {
      try (Connection connection = connect(platform.addresses(), role);
          var rows =
              connection
                  .createStatement()
                  .executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getBoolean(1)).as(role).isFalse();
      }
    }
  }

  @Test
  void passwordsAreReadableByTheirOwnerOnly() throws Exception {
    assertThat(Files.getPosixFilePermissions(settings.home().resolve("secrets.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aKilledPostgresqlComesBackOnItsPortWithItsData() throws Exception {
    try (Connection connection = connect(platform.addresses(), "owner")) {
      connection.createStatement().execute("create table if not exists kept (n int)");
      connection.createStatement().execute("insert into kept values (42)");
    }
    String before = platform.addresses().postgres();

    platform.kill(PartName.POSTGRESQL);
    assertThatThrownBy(() -> connect(platform.addresses(), "owner"))
        .isInstanceOf(SQLException.class);
    platform.restart(PartName.POSTGRESQL);

    assertThat(platform.addresses().postgres()).isEqualTo(before);
    try (Connection connection = connect(platform.addresses(), "owner");
        var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
      rows.next();
      assertThat(rows.getInt(1)).isPositive();
    }
  }

  @Test
  void aKilledElasticsearchComesBackOnItsPortWithItsData() throws Exception {
    URI address = platform.addresses().elasticsearch();
    ask("PUT", address + "/kept/_doc/1?refresh=true", "{\"n\":42}");

    platform.kill(PartName.ELASTICSEARCH);
    platform.restart(PartName.ELASTICSEARCH);

    assertThat(platform.addresses().elasticsearch()).isEqualTo(address);
    assertThat(ask("GET", address + "/kept/_doc/1", "")).contains("\"n\":42");
  }

  @Test
  void aKilledZeebeComesBackOnItsPortsAndItsClockCanBeMoved() throws Exception {
    URI before = platform.addresses().zeebe();

    platform.kill(PartName.ZEEBE);
    platform.restart(PartName.ZEEBE);

    assertThat(platform.addresses().zeebe()).isEqualTo(before);
    assertThat(Http.get(platform.addresses().zeebeRest() + "/v2/topology"))
        .hasValueSatisfying(
            topology -> assertThat(topology).contains("\"gatewayVersion\":\"8.6.0\""));
    assertThat(
            ask(
                "POST",
                platform.zeebeManagement() + "/actuator/clock/add",
                "{\"offsetMilli\":60000}"))
        .contains("epochMilli");
  }

  @Test
  void aSecondLauncherAdoptsWhatRuns() {
    said.clear();

    Platform second = Platform.start(settings, said::add);

    assertThat(said).isEmpty();
    assertThat(second.addresses().asEnvironment()).isEqualTo(platform.addresses().asEnvironment());
  }

  @Test
  void aLauncherKilledBeforeItWroteItsStateLeavesNothingThatBlocksTheNextOne() throws Exception {
    Supervisor supervisor = new Supervisor(settings.home(), Progress.SILENT);
    long orphan = supervisor.find(PartName.POSTGRESQL).orElseThrow().pid();
    Files.writeString(settings.home().resolve("state.json"), "[ {\"name\": \"postg");

    platform = Platform.start(settings, Progress.SILENT);

    assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
    connect(platform.addresses(), "owner").close();
  }

  @Test
  void aProcessThatWasGivenARememberedIdIsNeverTakenForAPart() {
    ProcessHandle self = ProcessHandle.current();
    PartState reused =
        new PartState("zeebe", self.pid(), Instant.parse("2020-01-01T00:00:00Z"), Map.of(), "");

    assertThat(reused.process()).isEmpty();
    assertThat(PartState.of(PartName.ZEEBE, self, Ports.none(), "").process()).contains(self);
  }

  @Test
  void givenAddressesAreUsedAndNothingIsStarted() {
    Map<String, String> given = new HashMap<>(platform.addresses().asEnvironment());
    PlatformSettings other =
        settings
            .withHome(settings.root().resolve("local/target/platform-it-adopted"))
            .withEnvironment(given);

    Platform adopted = Platform.start(other, Progress.SILENT);

    assertThat(adopted.addresses()).isEqualTo(platform.addresses());
    assertThat(other.home().resolve("state.json")).doesNotExist();
    assertThatThrownBy(() -> adopted.kill(PartName.ZEEBE)).isInstanceOf(PlatformProblem.class);
  }

  @Test
  void aFileThatIsNotThePinnedOneIsRefused() {
    Path engines = settings.root().resolve("local/target/platform-it-engines");
    Folders.delete(engines);
    Artefact forged =
        new Artefact("forged", Artefact.postgresql().coordinates(), "0".repeat(64), "forged");

    assertThatThrownBy(() -> new Engines(settings.root(), engines, Progress.SILENT).ensure(forged))
        .isInstanceOf(PlatformProblem.class)
        .hasMessageContaining("not the file that was pinned");
    assertThat(engines.resolve("forged")).doesNotExist();
  }

  private static Connection connect(Addresses addresses, String role) throws SQLException {
    Map<String, String> passwords =
        Map.of(
            "owner", addresses.ownerPassword(),
            "workers", addresses.workersPassword(),
            "ui", addresses.uiPassword());
    return DriverManager.getConnection(addresses.postgres(), "motcua_" + role, passwords.get(role));
  }

  private static String ask(String method, String address, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Content-Type", "application/json")
                  .method(method, HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
