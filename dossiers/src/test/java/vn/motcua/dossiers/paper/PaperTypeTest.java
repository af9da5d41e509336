package vn.motcua.dossiers.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PaperTypeTest {

  @Test
  void aPdfIsKnownByItsFirstBytes() {
    assertThat(PaperType.PDF.fits(ascii("%PDF-1.7"))).isTrue();
    assertThat(PaperType.PDF.fits(ascii("<html>%PDF-1.7"))).isFalse();
    assertThat(PaperType.PDF.fits(new byte[0])).isFalse();
  }

  @Test
  void aProgramIsNoPicture() {
    assertThat(PaperType.PNG.fits(ascii("MZ\u0000"))).isFalse();
    assertThat(PaperType.JPEG.fits(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0})).isTrue();
  }

  @Test
  void aDocumentIsAnArchiveWithTheRightPartsAndNoMacros() throws IOException {
    byte[] document = zip("[Content_Types].xml", "word/document.xml");
    byte[] macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

    assertThat(PaperType.DOCX.fits(document)).isTrue();
    assertThat(PaperType.XLSX.fits(document)).isFalse();
    assertThat(PaperType.DOCX.fits(macros)).isFalse();
    assertThat(PaperType.DOCX.fits(zip("virus.exe"))).isFalse();
  }

  @Test
  void parametersAndLetterCaseOfAMediaTypeDoNotMatter() {
    assertThat(PaperType.named("Application/PDF; name=x")).contains(PaperType.PDF);
    assertThat(PaperType.named("text/html")).isEmpty();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
