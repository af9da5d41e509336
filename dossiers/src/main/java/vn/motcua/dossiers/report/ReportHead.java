package vn.motcua.dossiers.report;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalog.Text;

/**
 * What stands around the rows.
 *
 * @param lines below the title: whose, when
 * @param notes what the figures mean and what is open
 */
public record ReportHead(
    Text title, List<Text> lines, List<ReportColumn> columns, List<Text> notes) {

  public ReportHead {
    lines = List.copyOf(lines);
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  ReportHead with(Text line) {
    List<Text> more = new ArrayList<>(lines);
    more.add(line);
    return new ReportHead(title, more, columns, notes);
  }
}
