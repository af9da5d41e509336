package vn.motcua.dossiers.document;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Ends a template that would print without end. */
final class PageLimit implements PageSupplier {

  static final int MOST = 400;

  private int pages;

  @Override
  public PDPage requestPage(
      PDDocument document, float width, float height, int number, int shadow) {
    pages++;
    if (pages > MOST) {
      throw new TooManyPages();
    }
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    return page;
  }

  /** The template prints more than any form has. */
  static final class TooManyPages extends RuntimeException {

    TooManyPages() {
      super("A template printed more than " + MOST + " pages.");
    }
  }
}
