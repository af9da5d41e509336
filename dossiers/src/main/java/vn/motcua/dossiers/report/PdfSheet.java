package vn.motcua.dossiers.report;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;

/** Writes one PDF on A4 across: pages leave memory as soon as they are full. */
final class PdfSheet implements ReportSheet {

  private static final int TOGETHER = 40;
  private static final float MARGIN = 28;
  private static final float FOOT = 16;
  private static final Color HEAD = new Color(0xE8, 0xED, 0xF3);
  private static final Color SUM = new Color(0xF4, 0xF6, 0xF9);
  private static final Color LINE = new Color(0xB8, 0xC1, 0xCC);

  private final Document document =
      new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
  private final PdfFonts fonts = new PdfFonts();
  private final ReportHead head;
  private final String language;
  private final PdfPTable table;
  private final Font plain;
  private final Font bold;
  private int waiting;

  /**
   * @param part which of several files, null where there is one
   */
  PdfSheet(ReportHead head, String language, OutputStream out, @Nullable Text part) {
    this.head = head;
    this.language = language;
    float size = head.columns().size() > 12 ? 7 : 8;
    this.plain = fonts.plain(size);
    this.bold = fonts.bold(size);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    writer.setPageEvent(new Feet());
    document.addTitle(head.title().in(language));
    document.addCreator("Motcua");
    document.open();
    document.add(new Paragraph(head.title().in(language), fonts.bold(14)));
    head.lines().forEach(line -> line(line, 9));
    if (part != null) {
      line(part, 9);
    }
    this.table = begin();
  }

  @Override
  public void row(ReportRow row) {
    for (int column = 0; column < head.columns().size(); column++) {
      ReportColumn.Form form = head.columns().get(column).form();
      PdfPCell cell =
          cell(CellWords.of(row.cells().get(column), form, language), row.sum() ? bold : plain);
      if (form != ReportColumn.Form.WORDS && form != ReportColumn.Form.MOMENT) {
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
      }
      if (row.sum()) {
        cell.setBackgroundColor(SUM);
      }
      table.addCell(cell);
    }
    waiting++;
    if (waiting == TOGETHER) {
      document.add(table);
      waiting = 0;
    }
  }

  @Override
  public void close() {
    table.setComplete(true);
    document.add(table);
    head.notes().forEach(note -> line(note, 8));
    document.close();
  }

  private PdfPTable begin() {
    PdfPTable begun = new PdfPTable(head.columns().size());
    begun.setWidthPercentage(100);
    begun.setWidths(
        head.columns().stream().mapToInt(ReportColumn::width).map(width -> width + 2).toArray());
    begun.setSpacingBefore(8);
    begun.setHeaderRows(1);
    begun.setSplitLate(true);
    for (ReportColumn column : head.columns()) {
      PdfPCell cell = cell(column.name().in(language), bold);
      cell.setBackgroundColor(HEAD);
      cell.setHorizontalAlignment(Element.ALIGN_CENTER);
      cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
      begun.addCell(cell);
    }
    begun.setComplete(false);
    return begun;
  }

  private void line(Text words, float size) {
    document.add(new Paragraph(words.in(language), fonts.plain(size)));
  }

  private static PdfPCell cell(String words, Font font) {
    PdfPCell cell = new PdfPCell(new Phrase(words, font));
    cell.setBorderColor(LINE);
    cell.setBorderWidth(0.5f);
    cell.setPadding(2.5f);
    return cell;
  }

  /** The number of each page. */
  private final class Feet extends PdfPageEventHelper {

    @Override
    public void onEndPage(PdfWriter writer, Document ended) {
      String words = ("en".equals(language) ? "Page " : "Trang ") + writer.getPageNumber();
      ColumnText.showTextAligned(
          writer.getDirectContent(),
          Element.ALIGN_RIGHT,
          new Phrase(words, fonts.plain(8)),
          ended.right(),
          FOOT,
          0);
    }
  }
}
