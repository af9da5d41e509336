package vn.motcua.catalog.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.published.RowProblem;

/**
 * What an import did.
 *
 * @param rows rows of the published file, refused ones included
 * @param added procedures that are new in the catalogue
 * @param updated procedures whose file changed
 * @param unchanged procedures whose file stayed as it was
 * @param keptSections sections that stay as a person edited them
 * @param deadlines over the rows that were taken over: how many state a limit, how many of those
 *     became rules a due date follows from
 * @param fees the same for fees
 * @param open how many of the procedures taken over leave each point open
 * @param unread words of the source from which no rule follows
 * @param refused why a row was not taken over, with its line
 * @param differences where the source says something else than at the last import
 * @param vanished codes an earlier import brought that this file does not have; they stay
 */
public record ImportReport(
    int rows,
    int added,
    int updated,
    int unchanged,
    int keptSections,
    Tally deadlines,
    Tally fees,
    Map<OpenPoint, Integer> open,
    List<Unread> unread,
    List<RowProblem> refused,
    List<Difference> differences,
    List<ProcedureCode> vanished) {

  /** How many rows state something, and from how many of those rules follow. */
  public record Tally(int stated, int computable) {

    private Map<String, Object> document() {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("stated", stated);
      document.put("computable", computable);
      return document;
    }
  }

  public ImportReport {
    unread = List.copyOf(unread);
    refused = List.copyOf(refused);
    differences = List.copyOf(differences);
    vanished = List.copyOf(vanished);
  }

  /** How many rows stand in the catalogue now. */
  public int imported() {
    return added + updated + unchanged;
  }

  /** The report as one JSON object. */
  public Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("rows", rows);
    document.put("imported", imported());
    document.put("added", added);
    document.put("updated", updated);
    document.put("unchanged", unchanged);
    document.put("keptSections", keptSections);
    document.put("deadlines", deadlines.document());
    document.put("fees", fees.document());
    Map<String, Object> points = new LinkedHashMap<>();
    open.forEach((point, count) -> points.put(point.key(), count));
    document.put("open", points);
    document.put("problems", refused.size());
    document.put("refused", refused.stream().map(ImportReport::problem).toList());
    document.put("unread", unread.stream().map(ImportReport::unread).toList());
    document.put("differences", differences.stream().map(ImportReport::difference).toList());
    document.put("vanished", vanished.stream().map(ProcedureCode::value).toList());
    return document;
  }

  private static Map<String, Object> problem(RowProblem problem) {
    return ordered("line", problem.line(), "reason", problem.reason());
  }

  private static Map<String, Object> unread(Unread unread) {
    Map<String, Object> document = ordered("line", unread.line(), "code", unread.code().value());
    document.putAll(ordered("point", unread.point().key(), "words", unread.words()));
    return document;
  }

  private static Map<String, Object> difference(Difference difference) {
    Map<String, Object> document =
        ordered("code", difference.code().value(), "section", difference.section());
    document.put("outcome", difference.outcome().name().toLowerCase(Locale.ROOT));
    document.put("lines", difference.lines());
    return document;
  }

  private static Map<String, Object> ordered(String a, Object one, String b, Object two) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(a, one);
    document.put(b, two);
    return document;
  }
}
