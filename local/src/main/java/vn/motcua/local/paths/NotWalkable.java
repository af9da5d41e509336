package vn.motcua.local.paths;

/** The model holds something that the walk cannot follow; the message names it. */
public final class NotWalkable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotWalkable(String message) {
    super(message);
  }
}
