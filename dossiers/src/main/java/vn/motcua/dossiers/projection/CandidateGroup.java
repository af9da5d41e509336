package vn.motcua.dossiers.projection;

import java.util.Optional;
import vn.motcua.dossiers.projection.source.EngineRecord;

/**
 * Whom a task waits for: {@code <role>@<unit>}.
 *
 * @param value the group as the engine knows it
 * @param role the role's key
 * @param unit the unit's code
 */
record CandidateGroup(String value, String role, String unit) {

  /** The first group of that form among the record's groups. */
  static Optional<CandidateGroup> of(EngineRecord task) {
    for (var group : task.value().path("candidateGroupsList")) {
      String value = group.asString("");
      int at = value.indexOf('@');
      if (at > 0 && at < value.length() - 1) {
        return Optional.of(
            new CandidateGroup(value, value.substring(0, at), value.substring(at + 1)));
      }
    }
    return Optional.empty();
  }
}
