package vn.motcua.catalog;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.unit.Units;

/**
 * The whole catalogue: procedures by code, standard flows, fields, units and holidays.
 *
 * @param calendars the working time of each unit, over the holidays
 * @param drawn the processes drawn by hand, which take the place of compiled ones
 */
public record Catalog(
    List<Procedure> procedures,
    Map<String, Flow> flows,
    Map<String, Text> fields,
    Units units,
    Calendars calendars,
    Map<ProcedureCode, DrawnProcess> drawn) {

  public Catalog {
    procedures = procedures.stream().sorted(Comparator.comparing(Procedure::code)).toList();
    flows = Collections.unmodifiableMap(new TreeMap<>(flows));
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    drawn = Collections.unmodifiableMap(new TreeMap<>(drawn));
  }

  /** A catalogue whose units all work at the default hours. */
  public Catalog(
      List<Procedure> procedures,
      Map<String, Flow> flows,
      Map<String, Text> fields,
      Units units,
      Holidays holidays,
      Map<ProcedureCode, DrawnProcess> drawn) {
    this(procedures, flows, fields, units, Calendars.standard(holidays), drawn);
  }

  /** The days off and make-up days of the years that are known. */
  public Holidays holidays() {
    return calendars.holidays();
  }

  /**
   * The same with these procedures alone.
   *
   * @throws IllegalArgumentException naming every code this catalogue does not have
   */
  public Catalog only(Set<ProcedureCode> codes) {
    List<ProcedureCode> unknown =
        codes.stream().filter(code -> procedure(code).isEmpty()).sorted().toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("Not in the catalogue: " + unknown);
    }
    Map<ProcedureCode, DrawnProcess> rest = new TreeMap<>(drawn);
    rest.keySet().retainAll(codes);
    List<Procedure> chosen =
        procedures.stream().filter(procedure -> codes.contains(procedure.code())).toList();
    return new Catalog(chosen, flows, fields, units, calendars, rest);
  }

  /** The procedure with this code. */
  public Optional<Procedure> procedure(ProcedureCode code) {
    int low = 0;
    int high = procedures.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Procedure found = procedures.get(middle);
      int order = found.code().compareTo(code);
      if (order == 0) {
        return Optional.of(found);
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return Optional.empty();
  }
}
