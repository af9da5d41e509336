package vn.motcua.dossiers.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;

/**
 * What is looked for.
 *
 * @param text as typed
 * @param statuses portal's status codes (1 to 10); empty means any
 * @param unit the competent unit; null means any that may be seen
 * @param procedure null means any
 * @param since received at or after; null means ever
 */
public record SearchQuestion(
    String text,
    Set<Integer> statuses,
    @Nullable UnitCode unit,
    @Nullable ProcedureCode procedure,
    @Nullable Instant since) {

  public SearchQuestion {
    statuses = Set.copyOf(statuses);
  }

  /** Words alone. */
  public static SearchQuestion of(String text) {
    return new SearchQuestion(text, Set.of(), null, null, null);
  }

  public SearchQuestion withStatuses(Set<Integer> chosen) {
    return new SearchQuestion(text, chosen, unit, procedure, since);
  }

  public SearchQuestion withUnit(@Nullable UnitCode chosen) {
    return new SearchQuestion(text, statuses, chosen, procedure, since);
  }

  public SearchQuestion withProcedure(@Nullable ProcedureCode chosen) {
    return new SearchQuestion(text, statuses, unit, chosen, since);
  }

  public SearchQuestion withSince(@Nullable Instant chosen) {
    return new SearchQuestion(text, statuses, unit, procedure, chosen);
  }

  /** Words are of persons: nothing of them reaches a log. */
  @Override
  public String toString() {
    return "SearchQuestion[…]";
  }
}
