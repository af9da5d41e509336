package vn.motcua.dossiers.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PdfTextTest {

  private static final COSName FONT = COSName.getPDFName("F");
  private static final String WORD = "BT /F 9 Tf 20 %d Td (%s) Tj ET\n";

  @Test
  void everyPageIsRead() throws IOException {
    byte[] pdf = pdf(List.of(WORD.formatted(700, "first"), WORD.formatted(700, "second")));

    PdfText.Read read = PdfText.of(pdf);

    assertThat(read.pages()).isEqualTo(2);
    assertThat(read.text()).containsSubsequence("first", "second");
  }

  @Test
  @Timeout(60)
  void aDrawingThatDrawsOthersWithoutEndIsLeftAndWhatItSaidBeforeIsKept() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      PDResources resources = font();
      for (int deep = 0; deep < 10; deep++) {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(page.getMediaBox());
        form.setResources(resources);
        try (OutputStream out = form.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
          out.write(ascii(deep == 0 ? "q Q " : "/X Do ".repeat(10)));
        }
        resources = font();
        resources.put(COSName.getPDFName("X"), form);
      }
      page.setResources(resources);
      page.setContents(content(document, WORD.formatted(700, "before") + "/X Do"));
      document.addPage(page);
      document.save(bytes);
    }

    assertThat(PdfText.of(bytes.toByteArray()).text()).isEqualTo("before");
  }

  @Test
  void whatComesAfterMoreOperatorsThanAnyPaperHasIsNotRead() throws IOException {
    String endless = "q Q ".repeat(1_000_000);
    String first = WORD.formatted(700, "before") + endless + WORD.formatted(600, "after");

    assertThat(PdfText.of(pdf(List.of(first, WORD.formatted(700, "next")))).text())
        .isEqualTo("before");
  }

  @Test
  void aPageTooLargeToBeUnpackedIsPassedOver() throws IOException {
    String large = " ".repeat(9 * 1024 * 1024) + WORD.formatted(700, "large");
    List<String> pages = new ArrayList<>();
    pages.add(WORD.formatted(700, "first"));
    pages.add(large);
    pages.add(WORD.formatted(700, "third"));

    assertThat(PdfText.of(pdf(pages)).text())
        .containsSubsequence("first", "third")
        .doesNotContain("large");
  }

  private static byte[] pdf(List<String> pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (String content : pages) {
        PDPage page = new PDPage();
        page.setResources(font());
        page.setContents(content(document, content));
        document.addPage(page);
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static PDStream content(PDDocument document, String content) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(ascii(content));
    }
    return stream;
  }

  private static PDResources font() {
    PDResources resources = new PDResources();
    resources.put(FONT, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
    return resources;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
