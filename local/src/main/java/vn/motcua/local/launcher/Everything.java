package vn.motcua.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.FileLock;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.PartStatus;
import vn.motcua.local.platform.Platform;
import vn.motcua.local.platform.PlatformProblem;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Ports;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.platform.Supervisor;

/** All six processes of one home folder, started and stopped together. */
final class Everything {
  private static final List<PartName> APPLICATIONS =
      List.of(PartName.STAND_INS, PartName.WORKERS, PartName.TASKLIST);

  private final PlatformSettings settings;
  private final Progress progress;
  private final Progress listener;
  private final Supervisor supervisor;
  private volatile boolean interrupted;

  Everything(PlatformSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = this::say;
    this.listener = progress;
    this.supervisor = new Supervisor(settings.home(), this.progress);
  }

  /**
   * Starts or adopts everything; one launcher at a time works on a home.
   *
   * @param history how many invented dossiers shall be there; 0 = none
   */
  void up(boolean accounts, int history) {
    exclusively(() -> start(accounts, history));
  }

  private void start(boolean accounts, int history) {
    Addresses addresses = Platform.start(settings, progress).addresses();
    Applications parts = new Applications(settings, addresses);
    Ports standIns = supervisor.start(parts.standIns(workersPort()));
    Ports workers = supervisor.start(parts.workers(standIns));
    if (accounts) {
      int added = new Accounts(addresses).seedWithMail();
      progress.say(added == 0 ? "accounts are there" : added + " accounts added");
    }
    supervisor.start(parts.tasklist(standIns));
    new CatalogueWait(workers, progress).await();
    if (history > 0) {
      new Demonstration(addresses, progress).fill(history);
    }
  }

  /** Every start is announced first: after Ctrl-C no further one happens. */
  private void say(String line) {
    if (interrupted && line.startsWith("starting")) {
      throw new PlatformProblem("Stopped.");
    }
    listener.say(line);
  }

  private Optional<Integer> workersPort() {
    return supervisor
        .find(PartName.WORKERS)
        .map(state -> state.ports().getOrDefault("http", 0))
        .filter(port -> port > 0);
  }

  /** Ends every process of this home, the engines last. */
  void down() {
    exclusively(this::stop);
  }

  /** On Ctrl-C: also while this launcher itself is starting things. */
  void interrupt() {
    interrupted = true;
    stop();
    stop();
  }

  private void stop() {
    for (PartName name : APPLICATIONS.reversed()) {
      if (supervisor.runs(name)) {
        progress.say("stopping " + name.key());
        supervisor.stop(name, "TERM");
      }
    }
    Platform.stop(settings, progress);
  }

  List<PartStatus> status() {
    List<PartStatus> all = new ArrayList<>(Platform.status(settings));
    Applications parts = Applications.forStatus(settings.root());
    all.add(supervisor.status(parts.standIns(Optional.empty())));
    all.add(supervisor.status(parts.workers(Ports.unknown())));
    all.add(supervisor.status(parts.tasklist(Ports.unknown())));
    return all;
  }

  /** What the stand-ins offer beside the data services: name → where to look or send. */
  Map<String, String> beside() {
    return supervisor
        .find(PartName.STAND_INS)
        .map(state -> Applications.beside(state.chosenPorts()))
        .orElse(Map.of());
  }

  /** Ends when the tasklist ends. */
  void await() {
    supervisor
        .find(PartName.TASKLIST)
        .flatMap(state -> state.process())
        .ifPresent(process -> process.onExit().join());
  }

  Path home() {
    return settings.home();
  }

  private void exclusively(Runnable work) {
    try {
      FileLock lock =
          FileLock.tryTake(settings.home().resolve("lock"))
              .orElseThrow(() ->
                  new PlatformProblem("Another ./motcua is starting or stopping things here."));
      try {
        work.run();
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
