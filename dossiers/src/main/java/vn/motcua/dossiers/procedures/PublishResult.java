package vn.motcua.dossiers.procedures;

import java.time.Instant;
import java.util.List;
import vn.motcua.catalog.LoadProblem;
import vn.motcua.processes.check.Problem;

/** What became of publishing a draft. */
public sealed interface PublishResult {

  /** A new version; the engine is told as soon as it answers and the effective date has come. */
  record Published(int version) implements PublishResult {}

  /** The files are not clean; nothing was published. */
  record Rejected(List<LoadProblem> yaml, List<Problem> model) implements PublishResult {
    public Rejected {
      yaml = List.copyOf(yaml);
      model = List.copyOf(model);
    }
  }

  /** Somebody saved in between; nothing was published. */
  record Conflict(String by, Instant at) implements PublishResult {}

  /** The official is no designer, or there is no draft. */
  record NotPossible() implements PublishResult {}
}
