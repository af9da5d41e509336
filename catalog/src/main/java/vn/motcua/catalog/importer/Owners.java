package vn.motcua.catalog.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.published.PublishedRow;
import vn.motcua.catalog.published.RowProblem;

/** Every code has one row and one publishing body. */
final class Owners {

  private Owners() {}

  /**
   * The rows whose code is theirs alone. Of rows that repeat a code the first holds; where two
   * bodies claim a code, neither does.
   */
  static List<PublishedRow> undisputed(List<PublishedRow> rows, List<RowProblem> refused) {
    Map<ProcedureCode, List<PublishedRow>> byCode = new HashMap<>();
    rows.forEach(row -> byCode.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row));
    List<PublishedRow> undisputed = new ArrayList<>();
    for (PublishedRow row : rows) {
      List<PublishedRow> claims = byCode.getOrDefault(row.code(), List.of());
      PublishedRow first = claims.getFirst();
      boolean disputed =
          claims.stream().anyMatch(claim -> !claim.publishedBy().equals(first.publishedBy()));
      if (disputed) {
        refused.add(new RowProblem(row.line(), dispute(row, claims)));
      } else if (row == first) {
        undisputed.add(row);
      } else {
        refused.add(
            new RowProblem(
                row.line(),
                "The code %s is already in line %d.".formatted(row.code(), first.line())));
      }
    }
    return undisputed;
  }

  private static String dispute(PublishedRow row, List<PublishedRow> claims) {
    List<String> owners =
        claims.stream().map(claim -> claim.publishedBy() + " in line " + claim.line()).toList();
    return "The code %s has two owners: %s.".formatted(row.code(), String.join("; ", owners));
  }
}
