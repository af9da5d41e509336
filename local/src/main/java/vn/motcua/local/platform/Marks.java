package vn.motcua.local.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every process is started with marks in its environment. By them a process is found whose launcher
 * was killed before it could write down the process id (Linux only; elsewhere none is found).
 */
final class Marks {
  private static final String HOME = "MOTCUA_HOME_MARK";
  private static final String PART = "MOTCUA_PART_MARK";

  private final String home;

  Marks(Path home) {
    this.home = home.toAbsolutePath().normalize().toString();
  }

  Map<String, String> of(PartName part) {
    return Map.of(HOME, home, PART, part.key());
  }

  List<ProcessHandle> running(PartName part) {
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return List.of();
    }
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(process -> process.pid() != ProcessHandle.current().pid())
          .filter(process -> carries(process.pid(), part))
          .toList();
    }
  }

  private boolean carries(long pid, PartName part) {
    try {
      List<String> environment =
          List.of(
              Files.readString(
                      Path.of("/proc", Long.toString(pid), "environ"), StandardCharsets.ISO_8859_1)
                  .split("\0"));
      return environment.contains(HOME + "=" + home)
          && environment.contains(PART + "=" + part.key());
    } catch (IOException endedOrForeign) {
      return false;
    }
  }
}
