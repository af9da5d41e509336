package vn.motcua.local.platform;

import java.time.Duration;
import java.util.List;

/** One process that Motcua needs: how it is prepared, started and known to be ready. */
public interface Part {
  PartName name();

  /** Names of the loopback ports it listens on; the first is the one others talk to. */
  List<WantedPort> ports();

  /** Writes what the process needs on disk and says how to start it. */
  Launch prepare(Ports ports);

  /** True once it answers; false while it starts. Never throws. */
  boolean ready(Ports ports);

  /** True if it also does its work; told by {@code status}, not waited for at the start. */
  default boolean well(Ports ports) {
    return ready(ports);
  }

  /** What it has done so far, for a person who waits; empty where there is nothing to tell. */
  default String progress(Ports ports) {
    return "";
  }

  /** Where others reach it, as shown by {@code status}. */
  String address(Ports ports);

  /** How long a start may take before it counts as failed. */
  default Duration patience() {
    return Duration.ofMinutes(2);
  }

  /** The signal that ends it in good order, as {@code kill} names it. */
  default String stopSignal() {
    return "TERM";
  }

  /**
   * A port a part wants.
   *
   * @param preferred used where it is free; 0 = any
   */
  record WantedPort(String name, int preferred) {
    static WantedPort any(String name) {
      return new WantedPort(name, 0);
    }
  }
}
