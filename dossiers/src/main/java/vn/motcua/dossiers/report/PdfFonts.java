package vn.motcua.dossiers.report;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Liberation Sans (SIL Open Font License 1.1), embedded: only the letters that are used. */
final class PdfFonts {

  private static final String FOLDER = "/liberation/";

  private final BaseFont plain = load("LiberationSans-Regular.ttf");
  private final BaseFont bold = load("LiberationSans-Bold.ttf");

  Font plain(float size) {
    return new Font(plain, size);
  }

  Font bold(float size) {
    return new Font(bold, size);
  }

  BaseFont base() {
    return plain;
  }

  private static BaseFont load(String name) {
    try (InputStream in = BaseFont.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The font " + name + " is not on the class path.");
      }
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
