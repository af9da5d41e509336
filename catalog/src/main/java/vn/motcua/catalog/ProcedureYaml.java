package vn.motcua.catalog;

import java.util.List;

/** One procedure as YAML: for drafts, export and the shipped files alike. */
public final class ProcedureYaml {

  private ProcedureYaml() {}

  /** Either the procedure or every problem of its text. */
  public sealed interface Result {
    record Read(Procedure procedure) implements Result {}

    record Unreadable(List<LoadProblem> problems) implements Result {
      public Unreadable {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Reads one procedure, against the shipped flows, fields and unit kinds.
   *
   * @param file the name used in problems
   */
  public static Result read(String file, String yaml) {
    throw new UnsupportedOperationException();
  }

  /** The canonical text: the same procedure always gives the same bytes. */
  public static String write(Procedure procedure) {
    throw new UnsupportedOperationException();
  }
}
