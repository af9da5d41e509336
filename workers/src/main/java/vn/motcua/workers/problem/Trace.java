package vn.motcua.workers.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something failed, without the words of the exceptions: they may quote a person's data, and
 * logs and engine records are no place for those.
 */
public final class Trace {

  private static final int FRAMES = 4;

  private Trace() {}

  /** Class names of the exception and its causes, each with the places in our code. */
  public static String of(Throwable thrown) {
    List<String> parts = new ArrayList<>();
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 5; depth++) {
      parts.add(cause.getClass().getSimpleName() + places(cause));
      cause = cause.getCause();
    }
    return String.join(", caused by ", parts);
  }

  private static List<String> places(Throwable cause) {
    List<String> places = new ArrayList<>();
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (frame.getClassName().startsWith("vn.motcua.") && places.size() < FRAMES) {
        places.add(frame.getFileName() + ":" + frame.getLineNumber());
      }
    }
    return places;
  }
}
