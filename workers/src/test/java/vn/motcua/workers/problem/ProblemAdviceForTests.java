package vn.motcua.workers.problem;

/** Lends the package-private advice to the tests of controllers. */
public final class ProblemAdviceForTests {

  private ProblemAdviceForTests() {}

  public static Object advice() {
    return new ProblemAdvice();
  }
}
