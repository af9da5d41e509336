package vn.motcua.catalog;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.unit.Units;

/** The whole catalogue: procedures by code, standard flows, fields, units and holidays. */
public record Catalog(
    List<Procedure> procedures,
    Map<String, Flow> flows,
    Map<String, Text> fields,
    Units units,
    Holidays holidays) {

  public Catalog {
    procedures = procedures.stream().sorted(Comparator.comparing(Procedure::code)).toList();
    flows = Collections.unmodifiableMap(new TreeMap<>(flows));
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** The procedure with this code. */
  public Optional<Procedure> procedure(ProcedureCode code) {
    return procedures.stream().filter(procedure -> procedure.code().equals(code)).findFirst();
  }
}
