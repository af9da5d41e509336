package vn.motcua.local.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one process is started.
 *
 * @param environment added to the launcher's own
 * @param unprivileged given to an ordinary user where the launcher is root
 * @param pidFile where a program that goes to the background by itself writes its process id
 */
public record Launch(
    List<String> command,
    Map<String, String> environment,
    Path directory,
    boolean unprivileged,
    @Nullable Path pidFile) {

  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
