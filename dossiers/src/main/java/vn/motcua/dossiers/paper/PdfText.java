package vn.motcua.dossiers.paper;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads what a PDF says, up to where there is more of it than any paper has. */
final class PdfText extends PDFTextStripper {

  private static final int MOST_PAGES = 300;
  private static final int MOST_TEXT = 200_000;

  /** In all pages and in whatever they draw, as often as they draw it. */
  private static final int MOST_OPERATORS = 2_000_000;

  /** A drawing in a page counts as so many: it is opened for each time it is drawn. */
  private static final int DRAWING = 20;

  /** Of all streams, in bytes; fonts are unpacked anew for every page. */
  private static final long LARGEST_FILE = 2L * 1024 * 1024 * 1024;

  private final MeasuredPdf pdf;
  private int operators;
  private int signs;

  private PdfText(MeasuredPdf pdf) {
    this.pdf = pdf;
    setSortByPosition(true);
    setEndPage(MOST_PAGES);
  }

  /** What was read. */
  record Read(int pages, String text) {}

  /**
   * Reads a PDF's first pages; of one that says or draws too much, what comes first; pages too
   * large to be unpacked are passed over.
   *
   * @throws IOException if it does not open or a page cannot be read
   */
  static Read of(byte[] content) throws IOException {
    MeasuredPdf pdf = new MeasuredPdf(content, LARGEST_FILE);
    try (PDDocument document = pdf.parse()) {
      String text = new PdfText(pdf).getText(document).replace("\0", "").strip();
      return new Read(
          document.getNumberOfPages(), text.substring(0, Math.min(MOST_TEXT, text.length())));
    }
  }

  private boolean enough() {
    return operators >= MOST_OPERATORS || signs >= MOST_TEXT;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (!enough() && fits(page)) {
      super.processPage(page);
    }
  }

  /** PDFBox reads a page's own stream without unpacking it whole, but holds what it parses. */
  private boolean fits(PDPage page) {
    try {
      for (Iterator<PDStream> each = page.getContentStreams(); each.hasNext(); ) {
        each.next().getCOSObject().createView().close();
      }
      return true;
    } catch (IOException e) {
      return !pdf.burst();
    }
  }

  /** Passed over rather than ended by an exception: what the page said until here is kept. */
  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (!enough()) {
      operators += operator.getName().equals(OperatorName.DRAW_OBJECT) ? DRAWING : 1;
      super.processOperator(operator, operands);
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (!enough()) {
      signs += text.getUnicode().length();
      super.processTextPosition(text);
    }
  }
}
