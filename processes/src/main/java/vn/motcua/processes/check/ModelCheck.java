package vn.motcua.processes.check;

import java.util.List;
import vn.motcua.processes.CompiledProcess;

/** Checks a process before it is deployed; compiled and hand-drawn files meet the same rules. */
public final class ModelCheck {

  private ModelCheck() {}

  /** All problems, in document order; empty when the process may be deployed. */
  public static List<Problem> check(CompiledProcess process) {
    throw new UnsupportedOperationException("not written yet");
  }
}
