package vn.motcua.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a process in a session of its own: neither Ctrl-C nor the launcher's end reaches it. */
final class Spawn {
  private static final List<String> SETSID = List.of("setsid");
  private static final List<String> SETSID_BY_PERL =
      List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die");

  private Spawn() {}

  static ProcessHandle detached(Launch launch, Map<String, String> marks, Path log) {
    List<String> command = new ArrayList<>(Machine.has("setsid") ? SETSID : SETSID_BY_PERL);
    command.addAll(
        launch.unprivileged() ? Unprivileged.command(launch.command()) : launch.command());
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(launch.directory().toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(launch.environment());
      builder.environment().putAll(marks);
      return builder.start().toHandle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
