package vn.motcua.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.PlatformProblem;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Ports;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.platform.Supervisor;

/** The tasklist on a database of a bench, without engine and workers. */
public final class TasklistAlone implements AutoCloseable {
  private static final Pattern USED = Pattern.compile("(?:total.*|^\\s*)used (\\d+)K");
  private static final long KIBIBYTE = 1024;

  private final Supervisor supervisor;
  private final URI address;

  private TasklistAlone(Supervisor supervisor, URI address) {
    this.supervisor = supervisor;
    this.address = address;
  }

  /** Starts the packaged application. */
  public static TasklistAlone start(
      PlatformSettings settings, Addresses addresses, Progress progress) {
    Supervisor supervisor = new Supervisor(settings.home(), progress);
    JavaPart part = new Applications(settings, addresses).tasklist(Ports.unknown());
    Ports ports = supervisor.start(part);
    return new TasklistAlone(supervisor, URI.create(part.address(ports)));
  }

  /** Where it answers. */
  public URI address() {
    return address;
  }

  /** Bytes of the heap that are in use after a garbage collection. */
  public long heapInUse() {
    ask("GC.run");
    Matcher used = USED.matcher(ask("GC.heap_info"));
    if (!used.find()) {
      throw new PlatformProblem("The tasklist does not tell of its heap.");
    }
    return Long.parseLong(used.group(1)) * KIBIBYTE;
  }

  private String ask(String question) {
    long pid =
        supervisor
            .find(PartName.TASKLIST)
            .flatMap(state -> state.process())
            .orElseThrow(() -> new PlatformProblem("The tasklist does not run."))
            .pid();
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Path answer = Files.createTempFile("motcua", ".txt");
      Process process =
          new ProcessBuilder(jcmd.toString(), Long.toString(pid), question)
              .redirectErrorStream(true)
              .redirectOutput(answer.toFile())
              .start();
      process.waitFor();
      String words = Files.readString(answer);
      Files.delete(answer);
      return words;
    } catch (IOException e) {
      throw new PlatformProblem("The tasklist cannot be asked by jcmd.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformProblem("Interrupted.", e);
    }
  }

  @Override
  public void close() {
    supervisor.stop(PartName.TASKLIST, "TERM");
  }
}
