package vn.motcua.dossiers.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;

/**
 * Prints a filled template as PDF/A-2a: tagged, every font embedded, colours defined. Reads nothing
 * but the template: every address in it is refused.
 */
final class PdfPrinter {

  private static final String PRODUCER = "Motcua";
  private static final int BOLD = 700;
  private static final int PLAIN = 400;

  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final byte[] plain = font("LiberationSerif-Regular");
  private final byte[] bold = font("LiberationSerif-Bold");
  private final byte[] italic = font("LiberationSerif-Italic");
  private final byte[] boldItalic = font("LiberationSerif-BoldItalic");

  PdfPrinter() {
    XRLog.setLoggingEnabled(false);
  }

  /**
   * A printed document.
   *
   * @param places where its signatures go
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Printed(byte[] content, Map<String, Place> places) {}

  Printed print(Document document) {
    SignaturePlaces places = new SignaturePlaces();
    PageLimit pages = new PageLimit();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(colours);
    builder.withProducer(PRODUCER);
    builder.useObjectDrawerFactory(places);
    builder.usePageSupplier(pages);
    refuseAddresses(builder);
    font(builder, plain, PLAIN, FontStyle.NORMAL);
    font(builder, bold, BOLD, FontStyle.NORMAL);
    font(builder, italic, PLAIN, FontStyle.ITALIC);
    font(builder, boldItalic, BOLD, FontStyle.ITALIC);
    builder.withW3cDocument(document, null);
    builder.toStream(content);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Printed(content.toByteArray(), places.found());
  }

  private static void refuseAddresses(PdfRendererBuilder builder) {
    builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
    builder.useProtocolsStreamImplementation(
        address -> {
          throw new IllegalStateException("Templates reach nothing.");
        },
        Set.of("http", "https", "file", "jar", "ftp"));
    builder.useExternalResourceAccessControl(
        (address, type) -> address.startsWith("data:"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (address, type) -> address.startsWith("data:"),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
  }

  private static void font(PdfRendererBuilder builder, byte[] font, int weight, FontStyle style) {
    FSSupplier<InputStream> supplier = () -> new ByteArrayInputStream(font);
    builder.useFont(supplier, "Liberation Serif", weight, style, true);
  }

  /** Liberation Serif (SIL Open Font License 1.1): the widths of the usual administrative font. */
  private static byte[] font(String name) {
    try (InputStream in = PdfPrinter.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("The font " + name + " is not on the class path.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
