package vn.motcua.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the platform keeps its things and what it may use instead of starting it.
 *
 * @param root of the repository, where the Maven wrapper lies
 * @param home data, logs, state and passwords
 * @param engines unpacked programs, shared by every home
 * @param environment in which MOTCUA_POSTGRES, MOTCUA_ELASTICSEARCH and MOTCUA_ZEEBE name servers
 *     to be used instead of own ones, and MOTCUA_PROCEDURES the only procedures to bring in
 * @param clockControlled lets tests move the engine's clock
 */
public record PlatformSettings(
    Path root, Path home, Path engines, Map<String, String> environment, boolean clockControlled) {

  public PlatformSettings {
    environment = Map.copyOf(environment);
  }

  /**
   * {@code .motcua} in the repository unless MOTCUA_HOME names another folder, the environment of
   * this process, the true clock.
   */
  public static PlatformSettings standard() {
    Path root = repository();
    Path usual = root.resolve(".motcua");
    String given = System.getenv().getOrDefault("MOTCUA_HOME", usual.toString());
    Path home = Path.of(given).toAbsolutePath().normalize();
    return new PlatformSettings(root, home, usual.resolve("engines"), System.getenv(), false);
  }

  public PlatformSettings withHome(Path other) {
    return new PlatformSettings(root, other, engines, environment, clockControlled);
  }

  public PlatformSettings withEnvironment(Map<String, String> other) {
    return new PlatformSettings(root, home, engines, other, clockControlled);
  }

  public PlatformSettings withControlledClock() {
    return new PlatformSettings(root, home, engines, environment, true);
  }

  private static Path repository() {
    String given = System.getProperty("motcua.root");
    Path start = Path.of(given == null ? "" : given).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new PlatformProblem("Run this inside the Motcua repository: no mvnw found from " + start);
  }
}
