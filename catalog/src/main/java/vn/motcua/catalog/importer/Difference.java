package vn.motcua.catalog.importer;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalog.ProcedureCode;

/**
 * A section in which the published file now says something else than the catalogue.
 *
 * @param section key of the section, such as {@code deadlines}
 * @param outcome what became of it
 * @param catalogue the section's text as it was in the catalogue; empty = absent
 * @param published the section's text as the import makes it; empty = absent
 */
public record Difference(
    ProcedureCode code, String section, Outcome outcome, String catalogue, String published) {

  /** What became of a difference. */
  public enum Outcome {
    /** Nobody had edited the section: the new text was taken over. */
    TAKEN,
    /** A person had edited the section: it stays. */
    KEPT,
    /** The edited sections do not go with the new ones: the whole file stays. */
    CONFLICT
  }

  /** The lines that differ: {@code -} as in the catalogue, {@code +} as published. */
  public List<String> lines() {
    List<String> before = catalogue.lines().toList();
    List<String> after = published.lines().toList();
    int same = 0;
    int shorter = Math.min(before.size(), after.size());
    while (same < shorter && before.get(same).equals(after.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<String> lines = new ArrayList<>();
    before.subList(same, before.size() - tail).forEach(line -> lines.add("- " + line));
    after.subList(same, after.size() - tail).forEach(line -> lines.add("+ " + line));
    return List.copyOf(lines);
  }
}
