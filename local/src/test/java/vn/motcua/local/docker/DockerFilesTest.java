package vn.motcua.local.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.local.platform.PlatformSettings;

/** The container files, as far as they can be proved without a container engine. */
final class DockerFilesTest {
  private static final Pattern SECRET =
      Pattern.compile(".*(PASSWORD|TOKEN|SECRET|LICENSE_KEY|ACCESS_KEY).*");
  private static final Pattern FROM_ENVIRONMENT =
      Pattern.compile("\\$\\{[A-Z0-9_]+(:-|:\\?[^}]+)?}");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)");
  private static final Pattern PINNED =
      Pattern.compile("[a-z0-9./-]+:([0-9]+\\.[0-9]+(\\.[0-9]+)?[a-z0-9.-]*|[0-9]+-[a-z0-9-]+)");
  private static final Set<String> INSTRUCTIONS =
      Set.of(
          "FROM",
          "ARG",
          "RUN",
          "WORKDIR",
          "COPY",
          "USER",
          "ENV",
          "EXPOSE",
          "HEALTHCHECK",
          "LABEL",
          "ENTRYPOINT",
          "CMD",
          "VOLUME",
          "STOPSIGNAL",
          "SHELL",
          "ADD");

  private final Path root = PlatformSettings.standard().root();
  private final Path docker = root.resolve("docker");
  private final ComposeFile compose = read(docker.resolve("compose.yaml"));

  @Test
  void composeItselfAcceptsTheFile(@TempDir Path folder) throws Exception {
    Optional<ComposeTool> tool = ComposeTool.find();
    if (tool.isEmpty()) {
      System.err.println(
          "[docker] NOT CHECKED by compose itself: neither `docker compose` nor `docker-compose` is"
              + " here or can be installed; the structure is checked by the other tests.");
      return;
    }
    Map<String, String> environment = new HashMap<>();
    example().forEach(variable -> environment.put(variable, "given"));
    ComposeTool.Said said = tool.get().config(readable(tool.get(), folder), environment);
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("motcua/workers:given", "motcua/tasklist-ui:given");
    System.err.println("[docker] compose " + tool.get().version() + " accepts compose.yaml");
  }

  @Test
  void composeItselfRefusesToStartWithoutASecret(@TempDir Path folder) throws Exception {
    Optional<ComposeTool> tool = ComposeTool.find();
    if (tool.isEmpty()) {
      System.err.println("[docker] NOT CHECKED: that compose refuses a missing secret");
      return;
    }
    Map<String, String> environment = new HashMap<>();
    example().forEach(variable -> environment.put(variable, "given"));
    environment.put("MOTCUA_API_TOKEN", "");
    ComposeTool.Said said = tool.get().config(readable(tool.get(), folder), environment);
    assertThat(said.code()).isNotZero();
    assertThat(said.text()).contains("MOTCUA_API_TOKEN");
  }

  @Test
  void everyServiceTellsWhetherItIsWell() throws IOException {
    Dockerfile image = Dockerfile.read(docker.resolve("Dockerfile")).image();
    for (String name : compose.services().keySet()) {
      boolean own = compose.service(name).containsKey("healthcheck");
      boolean inherited = compose.built().contains(name) && image.all("HEALTHCHECK").size() == 1;
      assertThat(own || inherited).as(name).isTrue();
    }
  }

  @Test
  void everyServiceComesBackAfterACrashAndKeepsItsLogSmall() {
    compose
        .services()
        .forEach((name, service) -> {
          assertThat(service.get("restart")).as(name).isEqualTo("unless-stopped");
          assertThat(service).as(name).containsKey("logging");
        });
  }

  @Test
  void everyImageIsPinned() throws IOException {
    for (String name : compose.services().keySet()) {
      String image = String.valueOf(compose.service(name).get("image"));
      if (compose.built().contains(name)) {
        assertThat(image).contains(":${MOTCUA_VERSION:?");
      } else {
        assertThat(image).matches(PINNED);
      }
    }
    for (String from : Dockerfile.read(docker.resolve("Dockerfile")).all("FROM")) {
      assertThat(from.split("\\s+")[0]).matches(PINNED);
    }
  }

  @Test
  void everySecretComesFromTheEnvironment() {
    int seen = 0;
    for (String name : compose.services().keySet()) {
      for (Map.Entry<String, String> variable : compose.environment(name).entrySet()) {
        if (SECRET.matcher(variable.getKey()).matches()) {
          assertThat(variable.getValue()).as(variable.getKey()).matches(FROM_ENVIRONMENT);
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(8);
  }

  @Test
  void everyVariableStandsInTheExampleWithoutAValue() throws IOException {
    Set<String> asked = new TreeSet<>();
    Matcher matcher = VARIABLE.matcher(Files.readString(docker.resolve("compose.yaml")));
    while (matcher.find()) {
      asked.add(matcher.group(1));
    }
    asked.remove("MOTCUA_ZEEBE_PARTITIONS");
    assertThat(example()).containsExactlyInAnyOrderElementsOf(asked);
    assertThat(Files.readAllLines(docker.resolve("env.example")))
        .allMatch(line -> line.startsWith("#") || line.endsWith("="));
  }

  @Test
  void nobodyStartsBeforeWhatItNeedsIsWell() {
    for (String name : compose.services().keySet()) {
      compose
          .waitsFor(name)
          .forEach((other, condition) -> {
            assertThat(compose.services()).containsKey(other);
            assertThat(condition).as(name + " waits for " + other).isEqualTo("service_healthy");
          });
    }
    assertThat(compose.waitsFor("workers")).containsOnlyKeys("postgres", "elasticsearch", "zeebe");
    assertThat(compose.waitsFor("tasklist-ui")).isNotEmpty();
  }

  @Test
  void applicationsGetEveryAddressTheyRead() throws IOException {
    String workers = Files.readString(root.resolve("workers/src/main/resources/application.yaml"));
    String tasklist =
        Files.readString(root.resolve("tasklist-ui/src/main/resources/application.properties"));
    assertThat(compose.environment("workers").keySet()).containsAll(read(workers));
    assertThat(compose.environment("tasklist-ui").keySet()).containsAll(read(tasklist));
  }

  @Test
  void bothApplicationsKeepAndScanFilesInTheSamePlace() {
    Map<String, String> workers = files("workers");
    assertThat(workers).containsKeys("MOTCUA_STORAGE_KIND", "MOTCUA_VIRUS_SCAN_ADDRESS");
    assertThat(files("tasklist-ui")).isEqualTo(workers);
    for (String name : List.of("workers", "tasklist-ui")) {
      assertThat(compose.service(name).get("volumes")).asInstanceOf(LIST).contains("files:/files");
    }
  }

  @Test
  void dataServicesAreNotReachableFromOutside() {
    for (String name : List.of("postgres", "elasticsearch", "zeebe")) {
      assertThat(compose.service(name)).doesNotContainKey("ports");
      assertThat(compose.service(name).get("networks")).isEqualTo(List.of("data"));
    }
  }

  @Test
  void dockerfileIsWellFormed() throws IOException {
    Dockerfile file = Dockerfile.read(docker.resolve("Dockerfile"));
    assertThat(file.instructions()).allMatch(one -> INSTRUCTIONS.contains(one.name()));
    assertThat(file.instructions()).allMatch(one -> !one.rest().isEmpty());
    assertThat(file.instructions().getFirst().name()).isIn("FROM", "ARG");
    assertThat(file.all("ADD")).as("COPY does not fetch or unpack").isEmpty();
    for (String copy : file.all("COPY")) {
      Matcher from = Pattern.compile("--from=(\\S+)").matcher(copy);
      if (from.find()) {
        assertThat(file.stages()).contains(from.group(1));
      }
    }
  }

  @Test
  void imageRunsWithoutRootAndHearsSignals() throws IOException {
    Dockerfile image = Dockerfile.read(docker.resolve("Dockerfile")).image();
    assertThat(image.all("USER")).last().asString().matches("[1-9][0-9]*");
    assertThat(image.all("ENTRYPOINT")).hasSize(1);
    String command = image.all("ENTRYPOINT").getFirst();
    assertThat(JsonMapper.shared().readTree(command).path(0).asString()).isEqualTo("java");
    String health = image.all("HEALTHCHECK").getFirst().split("CMD", 2)[1];
    assertThat(JsonMapper.shared().readTree(health)).hasSize(3);
  }

  @Test
  void buildTakesNeitherSecretsNorOutputAlong() throws IOException {
    List<String> ignored = Files.readAllLines(docker.resolve("Dockerfile.dockerignore"));
    assertThat(ignored).contains("**/target", "**/.env", ".motcua", ".git", "**/node_modules");
  }

  private Map<String, String> files(String application) {
    Map<String, String> files = new HashMap<>(compose.environment(application));
    files.keySet().removeIf(name -> !name.matches("MOTCUA_(STORAGE|VIRUS)_.*"));
    return files;
  }

  private List<String> example() throws IOException {
    return Files.readAllLines(docker.resolve("env.example")).stream()
        .filter(line -> !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  /** The file as this compose can read it, beside nothing it could pick up by chance. */
  private Path readable(ComposeTool tool, Path folder) throws IOException {
    String text = Files.readString(docker.resolve("compose.yaml"));
    Path file = folder.resolve("compose.yaml");
    Files.writeString(
        file, tool.knowsProjectNames() ? text : text.replaceFirst("(?m)^name: .*$", ""));
    return file;
  }

  private static Set<String> read(String configuration) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\$\\{(MOTCUA_[A-Z0-9_]+)").matcher(configuration);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static ComposeFile read(Path file) {
    try {
      return ComposeFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
