package vn.motcua.dossiers.procedures;

import org.jspecify.annotations.Nullable;

/**
 * What the engine would have to keep, added up before anything is sent: a broker that runs out of
 * memory halfway is worse than a refusal.
 *
 * @param definitions versions in force, one process definition each
 * @param bytes all their files, UTF-8
 * @param largest bytes of the largest version
 * @param largestCode its procedure; null where there is none
 */
public record EngineCapacity(
    int definitions, long bytes, int largest, @Nullable String largestCode) {

  /**
   * How much one engine is trusted with.
   *
   * @param definitions how many process definitions in force
   * @param bytes size of all files together; a broker needs some twenty times as much memory
   * @param command size of the files of one procedure, which travel in one command
   */
  public record Limits(int definitions, long bytes, int command) {

    /**
     * Twice the national catalogue of about 5,208 procedures; 1 MiB a command, since the engine's 4
     * MB must also hold the follow-up records.
     */
    public static final Limits USUAL = new Limits(10_500, 512L << 20, 1 << 20);
  }

  /** Deploying this would ask too much of the engine; nothing was sent. */
  public static final class Exceeded extends RuntimeException {

    Exceeded(String message) {
      super(message);
    }
  }

  /**
   * Does nothing where everything fits.
   *
   * @throws Exceeded naming the figure that does not fit and its limit
   */
  void demand(Limits limits) {
    if (definitions > limits.definitions()) {
      throw new Exceeded(
          "%d procedures are in force, this engine is set up for %d."
              .formatted(definitions, limits.definitions()));
    }
    if (bytes > limits.bytes()) {
      throw new Exceeded(
          "The models have %,d bytes together, this engine is set up for %,d."
              .formatted(bytes, limits.bytes()));
    }
    if (largest > limits.command()) {
      throw new Exceeded(
          "The files of procedure %s have %,d bytes; one command may carry %,d."
              .formatted(largestCode, largest, limits.command()));
    }
  }
}
