package vn.motcua.dossiers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class MediaTypeTest {

  @Test
  void aPdfIsKnownByItsFirstBytes() {
    assertThat(MediaType.PDF.fits(ascii("%PDF-1.7"))).isTrue();
    assertThat(MediaType.PDF.fits(ascii("<html>%PDF-1.7"))).isFalse();
    assertThat(MediaType.PDF.fits(new byte[0])).isFalse();
  }

  @Test
  void aProgramIsNoPicture() {
    assertThat(MediaType.PNG.fits(ascii("MZ\u0000"))).isFalse();
    assertThat(MediaType.JPEG.fits(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0})).isTrue();
  }

  @Test
  void aDocumentIsAnArchiveWithTheRightPartsAndNoMacros() throws IOException {
    byte[] document = zip("[Content_Types].xml", "word/document.xml");
    byte[] macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

    assertThat(MediaType.DOCX.fits(document)).isTrue();
    assertThat(MediaType.XLSX.fits(document)).isFalse();
    assertThat(MediaType.DOCX.fits(macros)).isFalse();
    assertThat(MediaType.DOCX.fits(zip("virus.exe"))).isFalse();
  }

  @Test
  void parametersAndLetterCaseOfAMediaTypeDoNotMatter() {
    assertThat(MediaType.named("Application/PDF; name=x")).contains(MediaType.PDF);
    assertThat(MediaType.named("text/html")).isEmpty();
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
