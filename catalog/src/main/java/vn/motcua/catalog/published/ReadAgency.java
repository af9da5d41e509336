package vn.motcua.catalog.published;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Level;

/**
 * Who is competent.
 *
 * @param agency the words of the source, or {@link AgencyText#UNSTATED}
 * @param competent the level that settles
 * @param department the kind of the competent provincial body; null where the commune is competent
 * @param body the kind of body at any level: {@code commune} or a kind of department
 * @param rule the id of the rule that decided
 * @param stated whether the source names an agency
 * @param notes what a designer must know, in Vietnamese
 */
public record ReadAgency(
    String agency,
    Level competent,
    @Nullable String department,
    String body,
    String rule,
    boolean stated,
    List<String> notes) {

  public ReadAgency {
    notes = List.copyOf(notes);
  }
}
