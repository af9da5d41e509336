package vn.motcua.workers.problem;

/** Ends the handling of a request with a problem document; carries nothing that was sent. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.type(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
