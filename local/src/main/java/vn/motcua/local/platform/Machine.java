package vn.motcua.local.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What this machine is and can do. */
final class Machine {
  static final String NOBODY = "65534";
  private static final long MEGABYTE = 1024 * 1024;

  private Machine() {}

  static boolean isMac() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
  }

  static boolean isArm() {
    return List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name")) && !isMac();
  }

  static boolean has(String program) {
    return Arrays.stream(
            System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .anyMatch(Files::isExecutable);
  }

  static String javaHome() {
    return System.getProperty("java.home");
  }

  /** Runs a short command to its end; true if it succeeded. */
  static boolean run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * @throws PlatformProblem naming what is short, if disk or memory do not suffice
   */
  static void demand(Path folder, long diskMegabytes, long memoryMegabytes) {
    try {
      long disk = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
      if (disk < diskMegabytes) {
        throw new PlatformProblem(
            "Too little disk space for %s: %,d MB free, %,d MB needed."
                .formatted(folder, disk, diskMegabytes));
      }
      long memory = availableMemory();
      if (memory < memoryMegabytes) {
        throw new PlatformProblem(
            "Too little memory: %,d MB available, %,d MB needed. Close other programs and try again."
                .formatted(memory, memoryMegabytes));
      }
    } catch (IOException e) {
      throw new PlatformProblem("Cannot look at " + folder + ": " + e.getMessage(), e);
    }
  }

  private static long availableMemory() throws IOException {
    Path info = Path.of("/proc/meminfo");
    if (!Files.isReadable(info)) {
      return Long.MAX_VALUE;
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }
}
