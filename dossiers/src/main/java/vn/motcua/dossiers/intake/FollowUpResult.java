package vn.motcua.dossiers.intake;

import java.util.List;

/** What became of a supplement, a withdrawal or a receipt for an existing dossier. */
public sealed interface FollowUpResult {

  /** Taken in. */
  record Done() implements FollowUpResult {}

  /** The same request came before; nothing was written now. */
  record Repeated() implements FollowUpResult {}

  /** The idempotency key belongs to another request; nothing was written. */
  record Conflict() implements FollowUpResult {}

  /** There is no such dossier, or the caller may not see it. */
  record Unknown() implements FollowUpResult {}

  /** Nothing was written; every problem is listed. */
  record Refused(List<IntakeProblem> problems) implements FollowUpResult {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
