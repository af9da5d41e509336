package vn.motcua.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.PartState;
import vn.motcua.local.platform.Platform;
import vn.motcua.local.platform.PlatformProblem;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Ports;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.platform.Supervisor;

/**
 * Engines, stand-ins and applications on a home of their own, for tests and measurements: every
 * part can be killed and started again.
 */
public final class FullStack implements AutoCloseable {
  private final PlatformSettings settings;
  private final Progress progress;
  private final Platform platform;
  private final Supervisor supervisor;
  private final Applications parts;

  private FullStack(PlatformSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.platform = Platform.start(settings, progress);
    this.supervisor = new Supervisor(settings.home(), progress);
    this.parts = new Applications(settings, platform.addresses());
  }

  /**
   * Starts the three engines and nothing else.
   *
   * @throws PlatformProblem if something a person can mend stands in the way
   */
  public static FullStack engines(PlatformSettings settings, Progress progress) {
    return new FullStack(settings, progress);
  }

  /** Starts the stand-ins and the workers, adds the accounts, waits for the catalogue. */
  public void startWorkers() {
    seat();
    awaitCatalogue();
  }

  /** Starts everything; the tasklist comes up while the engine is told of the catalogue. */
  public void startAll() {
    seat();
    startTasklist();
    awaitCatalogue();
  }

  private void seat() {
    supervisor.start(parts.standIns(port(PartName.WORKERS)));
    supervisor.start(parts.workers(standInPorts()));
    new Accounts(platform.addresses()).seed();
  }

  /** Waits until the workers have told the engine every procedure in force. */
  public void awaitCatalogue() {
    new CatalogueWait(new Ports(Map.of("http", port(PartName.WORKERS).orElse(0))), progress)
        .await();
  }

  /** Starts the tasklist beside the workers. */
  public void startTasklist() {
    supervisor.start(parts.tasklist(standInPorts()));
  }

  /** Ends a part without warning. */
  public void kill(PartName name) {
    progress.say("kill -9 " + name.key());
    supervisor.kill(name);
  }

  /** Ends a part in good order. */
  public void stop(PartName name) {
    supervisor.stop(name, "TERM");
  }

  /** Starts a part again, on its ports and data, and waits until it answers. */
  public void restart(PartName name) {
    switch (name) {
      case POSTGRESQL, ELASTICSEARCH, ZEEBE -> platform.restart(name);
      case STAND_INS -> supervisor.start(parts.standIns(port(PartName.WORKERS)));
      case WORKERS -> supervisor.start(parts.workers(standInPorts()));
      case TASKLIST -> supervisor.start(parts.tasklist(standInPorts()));
    }
  }

  public Addresses addresses() {
    return platform.addresses();
  }

  /** Base address of an application or of the stand-ins. */
  public URI address(PartName name) {
    return URI.create(
        supervisor
            .find(name)
            .map(PartState::address)
            .orElseThrow(() -> new PlatformProblem(name.key() + " was not started.")));
  }

  /** The officials who have accounts here. */
  public static List<Actor> officials() {
    return Accounts.ALL;
  }

  /**
   * Memory a part has in use, in bytes.
   *
   * @throws PlatformProblem where the operating system does not tell it as Linux does
   */
  public long residentBytes(PartName name) {
    ProcessHandle process =
        supervisor
            .find(name)
            .flatMap(PartState::process)
            .orElseThrow(() -> new PlatformProblem(name.key() + " does not run."));
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElseThrow(() -> new PlatformProblem("No resident size in /proc."));
    } catch (IOException e) {
      throw new PlatformProblem("Memory is read from /proc, as on Linux.", e);
    }
  }

  /** Every log file any part has written in this home. */
  public List<Path> logs() {
    try (Stream<Path> files = Files.walk(settings.home())) {
      return files.filter(Files::isRegularFile).filter(FullStack::isLog).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLog(Path file) {
    String name = file.getFileName().toString();
    String folder = file.getParent().getFileName().toString();
    return name.endsWith(".log") || folder.equals("logs") || folder.equals("log");
  }

  private Ports standInPorts() {
    return supervisor
        .find(PartName.STAND_INS)
        .map(PartState::chosenPorts)
        .orElseThrow(() -> new PlatformProblem("The stand-ins were not started."));
  }

  private Optional<Integer> port(PartName name) {
    return supervisor.find(name).map(state -> state.ports().getOrDefault("http", 0));
  }

  /** Ends whatever runs of a home, also what a killed run left behind; the engines last. */
  public static void stop(PlatformSettings settings, Progress progress) {
    Supervisor supervisor = new Supervisor(settings.home(), progress);
    for (PartName name : List.of(PartName.TASKLIST, PartName.WORKERS, PartName.STAND_INS)) {
      if (supervisor.runs(name)) {
        supervisor.stop(name, "TERM");
      }
    }
    Platform.stop(settings, progress);
  }

  @Override
  public void close() {
    stop(settings, Progress.SILENT);
  }
}
