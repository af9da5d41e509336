package vn.motcua.dossiers.act;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;

/** What officials do with their tasks. Each act is one transaction; a second one is answered. */
public final class Acts {

  /** Takes the task; AlreadyDone names the colleague who holds it. */
  public ActResult claim(long taskKey, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** Gives the task back to its group. */
  public ActResult release(long taskKey, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /**
   * Completes the task.
   *
   * @param outcome one of the step's outcomes
   * @param data what the form holds; stays in the case file, except {@code specialist}
   */
  public ActResult complete(
      long taskKey, String outcome, Map<String, @Nullable Object> data, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** Completes the task by asking the applicant for supplements; stops the clock. */
  public ActResult requestSupplement(long taskKey, SupplementRequest request, Actor actor) {
    throw new UnsupportedOperationException();
  }
}
