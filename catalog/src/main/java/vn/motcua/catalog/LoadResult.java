package vn.motcua.catalog;

import java.util.List;

/** Either the whole catalogue, or every problem found in it. */
public sealed interface LoadResult {

  record Loaded(Catalog catalog) implements LoadResult {}

  record Rejected(List<LoadProblem> problems) implements LoadResult {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The catalogue.
   *
   * @throws IllegalStateException naming the problems if it was rejected
   */
  default Catalog orThrow() {
    return switch (this) {
      case Loaded loaded -> loaded.catalog();
      case Rejected rejected ->
          throw new IllegalStateException(
              "The catalogue has problems:\n"
                  + String.join(
                      "\n", rejected.problems().stream().map(LoadProblem::toString).toList()));
    };
  }
}
