package vn.motcua.catalog.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureSections;
import vn.motcua.catalog.ProcedureYaml;
import vn.motcua.catalog.Text;

/**
 * What the import makes of one row.
 *
 * @param newField the name of its field where the catalogue does not know it yet
 * @param refused what no catalogue can hold, such as a limit of 0 days; empty = all is well
 */
record Produced(
    long line,
    Procedure procedure,
    Optional<Text> newField,
    Reading deadlines,
    Reading fees,
    List<Unread> unread,
    List<String> refused) {

  /** Whether the source states something, and whether rules follow from all of it. */
  record Reading(boolean stated, boolean computable) {}

  Produced {
    unread = List.copyOf(unread);
    refused = List.copyOf(refused);
  }

  String yaml() {
    return ProcedureYaml.write(procedure);
  }

  Map<String, String> sections() {
    return ProcedureSections.of(procedure);
  }
}
