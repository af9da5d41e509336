package vn.motcua.local.docker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The compose program of this machine, which reads files without a container engine. */
record ComposeTool(List<String> command, String version) {

  /** What a run said, both streams together. */
  record Said(int code, String text) {}

  /** The one found; else, for root on Debian, the packaged one; else none. */
  static Optional<ComposeTool> find() throws IOException, InterruptedException {
    Optional<ComposeTool> found = installed();
    if (found.isPresent() || !mayInstall()) {
      return found;
    }
    run(
        List.of("apt-get", "install", "--yes", "--no-install-recommends", "docker-compose"),
        Map.of("DEBIAN_FRONTEND", "noninteractive"));
    return installed();
  }

  Said config(Path file, Map<String, String> environment) throws IOException, InterruptedException {
    return run(
        Stream.concat(command.stream(), Stream.of("-f", file.toString(), "config")).toList(),
        environment);
  }

  /** Debian's 1.29 refuses the top-level {@code name} that the specification has since. */
  boolean knowsProjectNames() {
    return !version.startsWith("1.");
  }

  private static Optional<ComposeTool> installed() throws IOException, InterruptedException {
    for (List<String> command : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
      if (!onPath(command.getFirst())) {
        continue;
      }
      Said said =
          run(Stream.concat(command.stream(), Stream.of("version", "--short")).toList(), Map.of());
      if (said.code() == 0) {
        return Optional.of(new ComposeTool(command, said.text().strip()));
      }
    }
    return Optional.empty();
  }

  private static boolean mayInstall() {
    return "root".equals(System.getProperty("user.name")) && onPath("apt-get");
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static Said run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("compose", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Said(-1, "no answer within five minutes");
      }
      return new Said(process.exitValue(), Files.readString(output));
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
