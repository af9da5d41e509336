package vn.motcua.dossiers.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;

/**
 * Writes an Excel workbook: rows leave memory every {@value #TOGETHER}, texts stand in their cells
 * rather than in a shared table, and a full sheet is followed by another.
 */
final class ExcelSheet implements ReportSheet {

  /** What Excel can show in one sheet. */
  static final int MOST_ROWS = 1_048_576;

  private static final int TOGETHER = 500;
  private static final int COMPRESSION = 3;

  private final Workbook workbook;
  private final ReportHead head;
  private final String language;
  private final int mostRows;
  private Worksheet sheet;
  private int sheets;
  private int next;

  ExcelSheet(ReportHead head, String language, OutputStream out) {
    this(head, language, out, MOST_ROWS);
  }

  ExcelSheet(ReportHead head, String language, OutputStream out, int mostRows) {
    this.workbook = new Workbook(new Unclosed(out), "Motcua", "1.0");
    workbook.setCompressionLevel(COMPRESSION);
    this.head = head;
    this.language = language;
    this.mostRows = mostRows;
    this.sheet = begin();
  }

  @Override
  public void row(ReportRow row) {
    if (next >= mostRows) {
      finish();
      sheet = begin();
    }
    for (int column = 0; column < head.columns().size(); column++) {
      cell(column, row.cells().get(column), head.columns().get(column).form(), row.sum());
    }
    next++;
    if (next % TOGETHER == 0) {
      flush();
    }
  }

  @Override
  public void close() {
    try {
      if (next + head.notes().size() + 1 > mostRows) {
        finish();
        sheet = begin();
      }
      next++;
      for (Text note : head.notes()) {
        sheet.inlineString(next, 0, note.in(language));
        sheet.style(next, 0).italic().set();
        next++;
      }
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Worksheet begin() {
    sheets++;
    String name = "en".equals(language) ? "Report" : "Báo cáo";
    Worksheet begun = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    next = 0;
    begun.inlineString(next, 0, head.title().in(language));
    begun.style(next, 0).bold().fontSize(14).set();
    next++;
    for (Text line : head.lines()) {
      begun.inlineString(next++, 0, line.in(language));
    }
    next++;
    for (int column = 0; column < head.columns().size(); column++) {
      ReportColumn each = head.columns().get(column);
      begun.width(column, each.width() + 2);
      begun.inlineString(next, column, each.name().in(language));
      begun
          .style(next, column)
          .bold()
          .wrapText(true)
          .verticalAlignment("center")
          .horizontalAlignment("center")
          .fillColor("E8EDF3")
          .borderStyle(BorderStyle.THIN)
          .set();
    }
    begun.repeatRows(next);
    next++;
    begun.freezePane(0, next);
    begun.fitToWidth((short) 1);
    begun.fitToHeight((short) 999);
    begun.pageOrientation("landscape");
    return begun;
  }

  private void cell(int column, @Nullable Object cell, ReportColumn.Form form, boolean sum) {
    switch (cell) {
      case null -> {
        return;
      }
      case Long count -> sheet.value(next, column, count);
      case Double number -> sheet.value(next, column, number);
      case Instant moment ->
          sheet.value(next, column, moment.atZone(WorkingCalendar.ZONE).toLocalDateTime());
      default -> sheet.inlineString(next, column, CellWords.of(cell, form, language));
    }
    String format =
        switch (form) {
          case WORDS -> null;
          case COUNT -> "#,##0";
          case SHARE -> "0.0%";
          case NUMBER -> "0.0";
          case MOMENT -> "dd/mm/yyyy hh:mm";
        };
    if (format != null && sum) {
      sheet.style(next, column).format(format).bold().set();
    } else if (format != null) {
      sheet.style(next, column).format(format).set();
    } else if (sum) {
      sheet.style(next, column).bold().set();
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finish() {
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stream belongs to whoever gave it. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
