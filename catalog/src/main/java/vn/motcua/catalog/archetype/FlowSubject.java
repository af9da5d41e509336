package vn.motcua.catalog.archetype;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.ProcedureCode;

/**
 * What the rules look at: the facts of one published procedure.
 *
 * @param name the Vietnamese name
 * @param field id of the field in {@code fields.yaml}
 * @param levels the levels that receive it
 * @param competent the level that decides; it follows from the agency's words
 * @param agency the competent agency in the words of the source; empty where it names none
 * @param department the kind of the competent department; null = none is named
 * @param deadlines the limits read from the source; empty where it states none
 * @param fees the fees read from the source; empty where it states none
 */
public record FlowSubject(
    ProcedureCode code,
    String name,
    String field,
    Set<Level> levels,
    Level competent,
    String agency,
    @Nullable String department,
    List<DeadlineRule> deadlines,
    List<FeeRule> fees) {

  public FlowSubject {
    levels = Set.copyOf(levels);
    deadlines = List.copyOf(deadlines);
    fees = List.copyOf(fees);
  }
}
