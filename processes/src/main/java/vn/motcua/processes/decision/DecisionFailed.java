package vn.motcua.processes.decision;

/** A decision could not be evaluated: a fact it needs is missing, or its FEEL failed. */
public final class DecisionFailed extends RuntimeException {

  public DecisionFailed(String message) {
    super(message);
  }
}
