package vn.motcua.dossiers.substitution;

import java.time.LocalDate;
import java.util.Map;
import vn.motcua.catalog.Role;

/**
 * Who is absent when, and who does what meanwhile.
 *
 * @param absent user name
 * @param from first day, in Vietnam
 * @param to last day, in Vietnam
 * @param substitutes user name of the substitute for each role; roles not named wait
 */
public record Absence(String absent, LocalDate from, LocalDate to, Map<Role, String> substitutes) {

  public Absence {
    substitutes = Map.copyOf(substitutes);
  }
}
