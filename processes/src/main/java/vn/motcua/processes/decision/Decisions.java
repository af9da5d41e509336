package vn.motcua.processes.decision;

import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Channel;
import vn.motcua.processes.CompiledProcess;

/** Evaluates the decisions of one procedure, outside the engine but with its FEEL. */
public final class Decisions {

  private Decisions() {}

  /**
   * Parses the DMN once; the result may be kept and shared between threads.
   *
   * @throws DecisionFailed when a DMN file cannot be parsed
   */
  public static Decisions of(CompiledProcess process) {
    throw new UnsupportedOperationException("not written yet");
  }

  /**
   * Ids of the components this dossier must contain.
   *
   * @throws DecisionFailed when a required fact is missing
   */
  public List<String> requiredComponents(Map<String, ?> facts) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** The fee; {@code dong} is null where the source states none. */
  public FeeQuote fee(Map<String, ?> facts) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** The deadline rule for a channel and case. */
  public DeadlineQuote deadline(Channel channel, Map<String, ?> facts) {
    throw new UnsupportedOperationException("not written yet");
  }
}
