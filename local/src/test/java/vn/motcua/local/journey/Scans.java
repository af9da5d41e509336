package vn.motcua.local.journey;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Papers as an applicant would have scanned them; invented. */
final class Scans {
  private static final int PAGES = 2;

  private Scans() {}

  /** A PDF of two pages, each with a plan of a field. */
  static byte[] drawing() {
    try (PDDocument pdf = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int number = 1; number <= PAGES; number++) {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
          pen.beginText();
          pen.setFont(font, 18);
          pen.newLineAtOffset(72, 760);
          pen.showText("SO HOA VI TRI KHU VUC - TRANG " + number);
          pen.endText();
          for (int line = 0; line < 6; line++) {
            pen.addRect(90 + line * 18, 240 + line * 30, 400 - line * 36, 400 - line * 60);
          }
          pen.stroke();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture that shows which way up it is. */
  static byte[] photograph() {
    BufferedImage picture = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setColor(new Color(0xBFD9EE));
    brush.fillRect(0, 0, 900, 300);
    brush.setColor(new Color(0x7F9F6B));
    brush.fillRect(0, 300, 900, 300);
    brush.setColor(new Color(0x4A6FA5));
    brush.fillOval(160, 340, 560, 200);
    brush.setColor(Color.WHITE);
    brush.setStroke(new BasicStroke(6));
    brush.drawRect(120, 320, 640, 240);
    brush.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
