package vn.motcua.dossiers.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PaperGateTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final PaperGate gate = new PaperGate(VirusScan.OFF);

  @Test
  void whatOpensAsWhatItIsCalledMayPass() throws IOException {
    assertThat(gate.check("application/pdf", pdf(false))).isEmpty();
    assertThat(gate.check("image/png", picture("png"))).isEmpty();
    assertThat(gate.check("image/jpeg", picture("jpg"))).isEmpty();
    assertThat(gate.check(picture("jpg"))).isEmpty();
  }

  @Test
  void aPdfThatOnlyBeginsLikeOneIsBroken() {
    assertThat(gate.check("application/pdf", ascii("%PDF-1.7\nnothing else\n%%EOF")))
        .contains(PaperFault.BROKEN);
  }

  @Test
  void aPdfWithAPasswordIsNotTakenInUnread() throws IOException {
    assertThat(gate.check("application/pdf", pdf(true))).contains(PaperFault.LOCKED);
  }

  @Test
  void aPictureCutOffAfterItsHeadIsBroken() throws IOException {
    byte[] cut = java.util.Arrays.copyOf(picture("png"), 40);

    assertThat(gate.check("image/png", cut)).contains(PaperFault.BROKEN);
  }

  @Test
  void aPictureOfMorePixelsThanAnybodyScansIsNotDecoded() throws IOException {
    byte[] picture = picture("png");
    // Width and height stand at byte 16 of every PNG; the check sum of its head does not matter.
    java.nio.ByteBuffer.wrap(picture).putInt(16, 60_000).putInt(20, 60_000);

    assertThat(gate.check("image/png", picture)).contains(PaperFault.TOO_LARGE_UNPACKED);
  }

  @Test
  void aPictureOfOneEndlessRowIsNotDecoded() throws IOException {
    byte[] picture = picture("png");
    java.nio.ByteBuffer.wrap(picture).putInt(16, 80_000_000).putInt(20, 1);

    assertThat(gate.check("image/png", picture)).contains(PaperFault.TOO_LARGE_UNPACKED);
  }

  @Test
  void aPdfWhoseStreamGrowsBeyondMeasureIsNotOpened() throws IOException {
    byte[] bomb = structure("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", zeros(64));

    assertThat(gate.check("application/pdf", bomb)).contains(PaperFault.TOO_LARGE_UNPACKED);
  }

  @Test
  void manyStreamsThatGrowTogetherAreMeasuredTogether() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(ascii("%PDF-1.5\n"));
    byte[] each = zeros(40);
    for (int number = 1; number <= 8; number++) {
      bytes.write(ascii(number + " 0 obj\n<</Filter /FlateDecode>>\nstream\n"));
      bytes.write(each);
      bytes.write(ascii("\nendstream\nendobj\n"));
    }
    bytes.write(ascii("%%EOF"));

    assertThat(gate.check("application/pdf", bytes.toByteArray()))
        .contains(PaperFault.TOO_LARGE_UNPACKED);
  }

  @Test
  void oneCompressionInAnotherIsNotOpened() throws IOException {
    byte[] bomb = structure("/Filter [/FlateDecode /FlateDecode]", zeros(1));

    assertThat(gate.check("application/pdf", bomb)).contains(PaperFault.TOO_LARGE_UNPACKED);
  }

  @Test
  void aCrossReferenceThatGrowsBeyondMeasureIsNotUnpackedWhateverPackedIt() throws IOException {
    byte[] lzw = fourteenMegabytesInLzw();
    byte[] runs = new byte[512 * 1024];
    Arrays.fill(runs, (byte) 0x81);
    Map<String, byte[]> bombs =
        Map.of(
            "/LZWDecode", lzw,
            "/LZ#57Decode", lzw,
            "5 0 R", lzw,
            "[/ASCII85Decode /FlateDecode]", packed("ASCII85Decode", zeros(16)),
            "[/ASCIIHexDecode /FlateDecode]", packed("ASCIIHexDecode", zeros(16)),
            "/RunLengthDecode", runs);

    bombs.forEach((filter, bomb) ->
        assertThat(gate.check("application/pdf", crossReference("/Filter " + filter, bomb)))
            .as(filter)
            .contains(PaperFault.TOO_LARGE_UNPACKED));
  }

  @Test
  void aCrossReferenceOfEndlessRowsIsNotUnpacked() throws IOException {
    byte[] bomb =
        crossReference(
            "/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 900000000>>", zeros(1));

    assertThat(gate.check("application/pdf", bomb)).contains(PaperFault.TOO_LARGE_UNPACKED);
  }

  @Test
  void theUsualPackingsOfScannersAndOldProgramsMayPass() throws IOException {
    byte[] page = ascii("BT (x) Tj ET");
    Map<String, byte[]> usual = new LinkedHashMap<>();
    usual.put("/DCTDecode", picture("jpg"));
    usual.put("[/FlateDecode /DCTDecode]", packed("FlateDecode", picture("jpg")));
    usual.put("/CCITTFaxDecode", new byte[] {0x26, (byte) 0xa0});
    usual.put("/JBIG2Decode", new byte[64]);
    usual.put("/JPXDecode", new byte[64]);
    usual.put("/LZWDecode", packed("LZWDecode", page));
    usual.put(
        "[/ASCII85Decode /FlateDecode]", packed("ASCII85Decode", packed("FlateDecode", page)));
    usual.put("[/ASCII85Decode /LZWDecode]", packed("ASCII85Decode", packed("LZWDecode", page)));

    for (Map.Entry<String, byte[]> one : usual.entrySet()) {
      assertThat(gate.check("application/pdf", withStream(one.getKey(), one.getValue())))
          .as(one.getKey())
          .isEmpty();
    }
    byte[] rows = {1, 0, 0, 0};
    assertThat(
            gate.check(
                "application/pdf", crossReference("/Filter /LZWDecode", packed("LZWDecode", rows))))
        .isEmpty();
  }

  @Test
  void aDocumentThatIsAnArchiveBombIsNotTakenIn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] megabyte = new byte[1024 * 1024];
      for (int written = 0; written < 220; written++) {
        zip.write(megabyte);
      }
    }

    assertThat(gate.check(DOCX, bytes.toByteArray())).contains(PaperFault.TOO_LARGE_UNPACKED);
  }

  @Test
  void whatClaimsToBeSomethingElseIsRefused() throws IOException {
    assertThat(gate.check("application/pdf", picture("png"))).contains(PaperFault.NOT_WHAT_IT_SAYS);
    assertThat(gate.check("text/html", ascii("<html>"))).contains(PaperFault.TYPE_NOT_ACCEPTED);
    assertThat(gate.check(ascii("MZ"))).contains(PaperFault.TYPE_NOT_ACCEPTED);
    assertThat(gate.check(new byte[0])).contains(PaperFault.EMPTY);
  }

  @Test
  void aFileBeyondTheLimitIsNotLookedInto() {
    assertThat(gate.check("application/pdf", new byte[PaperGate.LARGEST + 1]))
        .contains(PaperFault.TOO_LARGE);
  }

  @Test
  void whatTheScannerStopsOrCannotTellIsNotTakenIn() throws IOException {
    assertThat(gate(VirusScan.Result.INFECTED).check(picture("png"))).contains(PaperFault.INFECTED);
    assertThat(gate(VirusScan.Result.UNKNOWN).check(picture("png")))
        .contains(PaperFault.NOT_SCANNED);
  }

  @Test
  void everyFaultSaysInBothLanguagesWhatToDo() {
    for (PaperFault fault : PaperFault.values()) {
      assertThat(fault.message().vi()).as(fault.code()).isNotBlank().doesNotContain("{");
      assertThat(fault.message().en()).as(fault.code()).isNotBlank();
    }
  }

  private static PaperGate gate(VirusScan.Result result) {
    return new PaperGate(
        new VirusScan() {
          @Override
          public Result scan(byte[] content) {
            return result;
          }

          @Override
          public String place() {
            return "test";
          }

          @Override
          public boolean answers() {
            return true;
          }
        });
  }

  private static byte[] pdf(boolean locked) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] structure(String dictionary, byte[] stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(ascii("%PDF-1.5\n1 0 obj\n<<" + dictionary + ">>\nstream\n"));
    bytes.write(stream);
    bytes.write(ascii("\nendstream\nendobj\n%%EOF"));
    return bytes.toByteArray();
  }

  /** A PDF of one page whose objects are found by this cross-reference stream alone. */
  private static byte[] crossReference(String packing, byte[] stream) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        ascii(
            """
            %PDF-1.5
            1 0 obj
            <</Type /Catalog /Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type /Pages /Count 1 /Kids [3 0 R]>>
            endobj
            3 0 obj
            <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>
            endobj
            5 0 obj
            /LZWDecode
            endobj
            """));
    int start = bytes.size();
    bytes.writeBytes(
        ascii(
            "4 0 obj\n<</Type /XRef /Size 1 /W [1 2 1] /Root 1 0 R %s /Length %d>>\nstream\n"
                .formatted(packing, stream.length)));
    bytes.writeBytes(stream);
    bytes.writeBytes(ascii("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF"));
    return bytes.toByteArray();
  }

  /** A PDF whose page holds a stream that comes packed like this. */
  private static byte[] withStream(String filter, byte[] packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream out = stream.createRawOutputStream()) {
        out.write(packed);
      }
      COSArray filters = new COSArray();
      for (String name : filter.replaceAll("[\\[\\]/]", "").split(" ")) {
        filters.add(COSName.getPDFName(name));
      }
      stream.setItem(COSName.FILTER, filters);
      page.getCOSObject().setItem(COSName.CONTENTS, stream);
      document.addPage(page);
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  /** Twice all codes there are, each for one byte more than the one before. */
  private static byte[] fourteenMegabytesInLzw() {
    StringBuilder bits = new StringBuilder();
    for (int round = 0; round < 2; round++) {
      bits.append(code(256, round == 0 ? 9 : 12)).append(code(0, 9));
      for (int next = 258; next < 4096; next++) {
        bits.append(code(next, Math.min(12, Integer.toBinaryString(next + 1).length())));
      }
    }
    byte[] bytes = new byte[bits.length() / 8];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) Integer.parseInt(bits.substring(8 * at, 8 * at + 8), 2);
    }
    return bytes;
  }

  private static String code(int code, int width) {
    return Integer.toBinaryString(1 << width | code).substring(1);
  }

  private static byte[] packed(String filter, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FilterFactory.INSTANCE
        .getFilter(filter)
        .encode(new ByteArrayInputStream(content), bytes, new COSDictionary(), 0);
    return bytes.toByteArray();
  }

  private static byte[] zeros(int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
      byte[] megabyte = new byte[1024 * 1024];
      for (int written = 0; written < megabytes; written++) {
        out.write(megabyte);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
