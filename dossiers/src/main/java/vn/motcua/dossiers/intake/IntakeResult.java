package vn.motcua.dossiers.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a submission. */
public sealed interface IntakeResult {

  /**
   * Taken in.
   *
   * @param dueAt when the result is due; null while not accepted, or where no limit is computable
   */
  record Registered(DossierCode code, @Nullable Instant dueAt) implements IntakeResult {}

  /** The same request came before: the same answer. */
  record Repeated(DossierCode code, @Nullable Instant dueAt) implements IntakeResult {}

  /** The idempotency key belongs to another request; nothing was written. */
  record Conflict() implements IntakeResult {}

  /** Nothing was written; every problem is listed. */
  record Refused(List<IntakeProblem> problems) implements IntakeResult {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
