package vn.motcua.local.platform;

/** Something the person at the terminal can mend; the message says what and how. */
public final class PlatformProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PlatformProblem(String message) {
    super(message);
  }

  public PlatformProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
