package vn.motcua.catalog.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.published.PublishedRow;
import vn.motcua.catalog.published.RowProblem;

/** Counts while an import runs. */
final class Tallies {

  private final List<RowProblem> refused;
  private final List<Unread> unread = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final List<ProcedureCode> vanished = new ArrayList<>();
  private final Map<OpenPoint, Integer> open = new EnumMap<>(OpenPoint.class);
  private final List<Produced> taken = new ArrayList<>();
  private int added;
  private int updated;
  private int unchanged;
  private int kept;

  Tallies(List<RowProblem> refused) {
    this.refused = refused;
    for (OpenPoint point : OpenPoint.values()) {
      open.put(point, 0);
    }
  }

  /** A report of an import that could not begin. */
  static ImportReport rejected(List<RowProblem> problems) {
    return new Tallies(problems).report(0);
  }

  void refuse(Produced produced, String reason) {
    refused.add(new RowProblem(produced.line(), produced.procedure().code() + ": " + reason));
  }

  void added(Produced produced) {
    added++;
    taken(produced, produced.procedure());
  }

  void updated(Produced produced, Procedure stands, List<Difference> found, int keptSections) {
    updated++;
    kept += keptSections;
    differ(found);
    taken(produced, stands);
  }

  void unchanged(Produced produced, Procedure stands, int keptSections) {
    unchanged++;
    kept += keptSections;
    taken(produced, stands);
  }

  void differ(List<Difference> found) {
    differences.addAll(found);
  }

  private void taken(Produced produced, Procedure stands) {
    taken.add(produced);
    unread.addAll(produced.unread());
    stands.open().forEach(point -> open.merge(point, 1, Integer::sum));
  }

  /** What earlier imports brought and the file does not have. */
  void vanished(Set<String> before, List<PublishedRow> rows) {
    Set<String> now = rows.stream().map(row -> row.code().value()).collect(Collectors.toSet());
    before.stream()
        .filter(code -> !now.contains(code))
        .sorted()
        .map(ProcedureCode::new)
        .forEach(vanished::add);
  }

  ImportReport report(int rows) {
    return new ImportReport(
        rows,
        added,
        updated,
        unchanged,
        kept,
        tally(taken.stream().map(Produced::deadlines).toList()),
        tally(taken.stream().map(Produced::fees).toList()),
        open,
        unread,
        refused.stream().sorted(Comparator.comparingLong(RowProblem::line)).toList(),
        differences,
        vanished);
  }

  private static ImportReport.Tally tally(List<Produced.Reading> readings) {
    List<Produced.Reading> stated = readings.stream().filter(Produced.Reading::stated).toList();
    long computable = stated.stream().filter(Produced.Reading::computable).count();
    return new ImportReport.Tally(stated.size(), (int) computable);
  }
}
