package vn.motcua.catalog.published;

import java.util.List;
import java.util.Set;
import vn.motcua.catalog.Level;

/** Finds the competent body of a procedure from the source's words, its field and its levels. */
public final class AgencyText {

  /** What stands for an agency the source does not name. */
  public static final String UNSTATED = "(nguồn không nêu)";

  private AgencyText() {}

  /**
   * Reads the agency.
   *
   * @param field the id of the field
   * @param name the procedure's name, which often says whose competence it is
   */
  public static ReadAgency read(String agency, String field, String name, Set<Level> levels) {
    boolean stated = !agency.isBlank();
    boolean commune = !levels.contains(Level.PROVINCE);
    return new ReadAgency(
        stated ? Plain.tidy(agency) : UNSTATED,
        commune ? Level.COMMUNE : Level.PROVINCE,
        commune ? null : "home-affairs",
        commune ? "commune" : "home-affairs",
        "agency-levels",
        stated,
        List.of());
  }
}
