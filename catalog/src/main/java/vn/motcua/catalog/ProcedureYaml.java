package vn.motcua.catalog;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

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

    /**
     * The procedure.
     *
     * @throws IllegalArgumentException naming the problems if there are any
     */
    default Procedure orThrow() {
      return switch (this) {
        case Read read -> read.procedure();
        case Unreadable unreadable ->
            throw new IllegalArgumentException(unreadable.problems().toString());
      };
    }
  }

  /**
   * Reads one procedure, against the shipped flows, fields and unit kinds.
   *
   * @param file the name used in problems
   */
  public static Result read(String file, String yaml) {
    return read(file, yaml, Shipped.WORDS);
  }

  /** Reads one procedure against the flows, fields and unit kinds of a catalogue. */
  public static Result read(String file, String yaml, Catalog catalog) {
    return read(file, yaml, Vocabulary.of(catalog));
  }

  /** The canonical text: the same procedure always gives the same bytes. */
  public static String write(Procedure procedure) {
    return ProcedureWriter.write(procedure);
  }

  private static Result read(String file, String yaml, Vocabulary words) {
    Problems problems = new Problems();
    Optional<Procedure> procedure =
        YamlDocument.parse(file, yaml, problems)
            .flatMap(document -> procedure(document, words, problems));
    return procedure.isPresent()
        ? new Result.Read(procedure.get())
        : new Result.Unreadable(problems.sorted());
  }

  /** The procedure in a document, if it has no problem; else the problems are added. */
  static Optional<Procedure> procedure(YamlDocument document, Vocabulary words, Problems problems) {
    int before = problems.count();
    Schemas.PROCEDURE.validate(document, problems);
    new ProcedureChecks(document, words, problems).check();
    if (problems.count() > before) {
      return Optional.empty();
    }
    try {
      Procedure procedure = ProcedureReader.procedure(document.root(), words.flows());
      Optional<String> excess = BudgetCheck.problem(procedure);
      String at = procedure.flowName() == null ? "/steps" : "/budgets";
      excess.ifPresent(message -> problems.add(document, at, message));
      return excess.isPresent() ? Optional.empty() : Optional.of(procedure);
    } catch (DateTimeException e) {
      problems.add(document, "/effective", "Not a date: " + e.getMessage() + ".");
    } catch (IllegalArgumentException e) {
      problems.add(document, "", String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private static final class Shipped {
    static final Vocabulary WORDS = Vocabulary.of(CatalogLoader.shippedWords().orThrow());
  }
}
