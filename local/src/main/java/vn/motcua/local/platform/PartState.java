package vn.motcua.local.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of a started process between two runs of the launcher.
 *
 * @param startedAt start of the process as the system reports it: a process that reuses the id has
 *     another
 */
public record PartState(
    String name, long pid, Instant startedAt, Map<String, Integer> ports, String address) {
  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

  static PartState of(PartName name, ProcessHandle process, Ports ports, String address) {
    return new PartState(name.key(), process.pid(), startOf(process), ports.byName(), address);
  }

  /** The process itself if it still runs, never another one that was given its id. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process ->
            Duration.between(startOf(process), startedAt).abs().compareTo(CLOCK_STEP) <= 0);
  }

  public Ports chosenPorts() {
    return new Ports(ports);
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
