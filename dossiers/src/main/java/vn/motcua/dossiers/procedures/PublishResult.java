package vn.motcua.dossiers.procedures;

import java.util.List;
import vn.motcua.catalog.LoadProblem;
import vn.motcua.processes.check.Problem;

/** What became of publishing a draft. */
public sealed interface PublishResult {

  /**
   * A new version.
   *
   * @param deployed whether the engine knows it already; if not, it is told as soon as it answers
   *     and the version's effective date has come
   */
  record Published(int version, boolean deployed) implements PublishResult {}

  /** The files are not clean; nothing was published. */
  record Rejected(List<LoadProblem> yaml, List<Problem> model) implements PublishResult {
    public Rejected {
      yaml = List.copyOf(yaml);
      model = List.copyOf(model);
    }
  }
}
