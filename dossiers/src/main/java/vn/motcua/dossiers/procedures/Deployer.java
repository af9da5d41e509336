package vn.motcua.dossiers.procedures;

/** Tells the engine the versions that are in force. */
public final class Deployer {

  /** Hears how deploying goes on. */
  @FunctionalInterface
  public interface Progress {
    void deployed(int done, int total, String code);
  }

  /**
   * What was deployed, and what the engine refused.
   *
   * @param refused procedure code and the engine's reason
   */
  public record Deployment(int deployed, java.util.Map<String, String> refused) {}

  /**
   * Deploys every version in force that the engine does not know yet; one at a time per cluster.
   */
  public Deployment deployPending(Progress progress) {
    throw new UnsupportedOperationException();
  }
}
