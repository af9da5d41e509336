package vn.motcua.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts, adopts and stops the processes of one home folder. A process outlives the launcher; what
 * was started is remembered in {@code state.json}, and what a killed launcher could not write down
 * is found by its marks.
 */
public final class Supervisor {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Path home;
  private final Progress progress;
  private final StateFile state;
  private final Marks marks;

  /**
   * @param home folder for data, logs and state, {@code .motcua} by default
   */
  public Supervisor(Path home, Progress progress) {
    this.home = home;
    this.progress = progress;
    this.state = new StateFile(home.resolve("state.json"));
    this.marks = new Marks(home);
  }

  /**
   * Starts a part and waits until it answers; one that already runs and answers is adopted.
   *
   * @throws PlatformProblem if it does not come up
   */
  public Ports start(Part part) {
    Optional<PartState> known = state.find(part.name());
    Optional<ProcessHandle> running = running(part.name());
    if (known.isPresent() && running.isPresent()) {
      Ports ports = known.get().chosenPorts();
      if (await(part, running.get(), ports, Duration.ofSeconds(20))) {
        return ports;
      }
      progress.say(part.name().key() + " runs but does not answer: starting it again");
    }
    stop(part);
    try (PortClaims claims = new PortClaims()) {
      Ports earlier = known.map(PartState::chosenPorts).orElse(Ports.none());
      Ports ports = Ports.choose(part.ports(), earlier, claims);
      launch(part, ports);
      return ports;
    }
  }

  private void launch(Part part, Ports ports) {
    progress.say("starting " + part.name().key());
    Instant begin = Instant.now();
    Launch launch = part.prepare(ports);
    ProcessHandle process = Spawn.detached(launch, marks.of(part.name()), log(part.name()));
    state.put(PartState.of(part.name(), process, ports, part.address(ports)));
    if (launch.pidFile() != null) {
      process = background(part, process, launch.pidFile());
      state.put(PartState.of(part.name(), process, ports, part.address(ports)));
    }
    if (!await(part, process, ports, part.patience())) {
      String reason = process.isAlive() ? "did not answer in time" : "ended";
      stop(part);
      throw new PlatformProblem(
          "%s %s while starting. %s"
              .formatted(part.name().key(), reason, LogTail.of(log(part.name()))));
    }
    progress.say(
        "%s is up at %s (%.1f s)"
            .formatted(
                part.name().key(),
                part.address(ports),
                Duration.between(begin, Instant.now()).toMillis() / 1000.0));
  }

  private ProcessHandle background(Part part, ProcessHandle starter, Path pidFile) {
    ended(starter, part.patience());
    try {
      long pid = Long.parseLong(Files.readString(pidFile).strip());
      return ProcessHandle.of(pid).orElseThrow(() -> new IOException("it ended"));
    } catch (IOException | NumberFormatException e) {
      stop(part);
      throw new PlatformProblem(
          part.name().key() + " did not start. " + LogTail.of(log(part.name())), e);
    }
  }

  private boolean await(Part part, ProcessHandle process, Ports ports, Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    String told = "";
    while (Instant.now().isBefore(deadline)) {
      if (part.ready(ports)) {
        return true;
      }
      String now = part.progress(ports);
      if (!now.isEmpty() && !now.equals(told)) {
        progress.say(part.name().key() + ": " + now);
        told = now;
      }
      if (ended(process, Duration.ofMillis(200))) {
        return false;
      }
    }
    return false;
  }

  /** Ends a part in good order, by force where it does not obey. */
  public void stop(Part part) {
    stop(part.name(), part.stopSignal());
  }

  /** Ends a part about which nothing but its name is known. */
  public void stop(PartName part, String signal) {
    Set<ProcessHandle> processes = processes(part);
    for (ProcessHandle process : processes) {
      Machine.run(List.of("kill", "-" + signal, Long.toString(process.pid())));
    }
    for (ProcessHandle process : processes) {
      if (!ended(process, GRACE)) {
        process.destroyForcibly();
        ended(process, GRACE);
      }
    }
  }

  /** Ends a part without warning, as a crash does; for tests. Its ports stay remembered. */
  public void kill(PartName part) {
    Set<ProcessHandle> processes = processes(part);
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> ended(process, GRACE));
  }

  /** Forgets the ports and process id of a part that was stopped for good. */
  public void forget(PartName part) {
    state.remove(part);
  }

  /** What is remembered of a part, running or not. */
  public Optional<PartState> find(PartName part) {
    return state.find(part);
  }

  /** How a part is now. */
  public PartStatus status(Part part) {
    Optional<PartState> known = state.find(part.name());
    String address = known.map(PartState::address).orElse("");
    if (known.isEmpty() || running(part.name()).isEmpty()) {
      return new PartStatus(part.name(), PartStatus.State.DOWN, address);
    }
    boolean well = part.well(known.get().chosenPorts());
    return new PartStatus(
        part.name(), well ? PartStatus.State.UP : PartStatus.State.UNWELL, address);
  }

  /** True if a process of this part runs, answering or not. */
  public boolean runs(PartName part) {
    return !processes(part).isEmpty();
  }

  /** The file a part writes its output to. */
  public Path log(PartName part) {
    return home.resolve("logs").resolve(part.key() + ".log");
  }

  /**
   * The process that stands for a part: the remembered one, or, where that was only a parent that
   * has gone, one that carries the part's marks.
   */
  private Optional<ProcessHandle> running(PartName part) {
    return processes(part).stream().findFirst();
  }

  private Set<ProcessHandle> processes(PartName part) {
    Set<ProcessHandle> processes = new LinkedHashSet<>();
    state.find(part).flatMap(PartState::process).ifPresent(processes::add);
    processes.addAll(marks.running(part));
    return processes;
  }

  private static boolean ended(ProcessHandle process, Duration patience) {
    CompletableFuture<ProcessHandle> exit = process.onExit();
    try {
      exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillRunning) {
      return !process.isAlive();
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformProblem("Interrupted.", e);
    }
  }
}
