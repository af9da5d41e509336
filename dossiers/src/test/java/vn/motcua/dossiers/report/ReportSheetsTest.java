package vn.motcua.dossiers.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Text;

class ReportSheetsTest {

  private static final String LETTERS =
      "Ẩm ẫu ậm ẹ ẽ ệ ể ễ ỉ ị ọ ỏ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ụ ủ ứ ừ ử ữ ự ỳ ỵ ỷ ỹ đ Đ ă ư";
  private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void excelKeepsWordsCountsSharesAndMoments() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReportSheet sheet = new ExcelSheet(head(), "vi", out)) {
      sheet.row(ReportRow.of(7L, LETTERS, 0.875, AT));
    }
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = read.getFirstSheet().read();
      Row row =
          rows.stream()
              .filter(each -> each.getCellCount() > 1 && each.getCell(1) != null)
              .filter(each -> LETTERS.equals(each.getCell(1).getRawValue()))
              .findFirst()
              .orElseThrow();
      assertThat(row.getCellAsNumber(0).orElseThrow().intValue()).isEqualTo(7);
      assertThat(row.getCellAsNumber(2).orElseThrow().doubleValue()).isEqualTo(0.875);
      assertThat(row.getCellAsDate(3).orElseThrow()).isEqualTo("2026-11-20T15:00:00");
    }
  }

  @Test
  void aFullSheetIsFollowedByAnotherWithItsOwnHead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int most = 1_000;
    try (ReportSheet sheet = new ExcelSheet(head(), "vi", out, most)) {
      IntStream.range(0, 2_500).forEach(number -> sheet.row(row(number)));
    }
    List<Integer> sizes = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      for (Sheet sheet : read.getSheets().toList()) {
        List<Row> rows = sheet.read();
        sizes.add(rows.size());
        rows.stream()
            .filter(
                each -> each.getCellCount() == 4 && each.getCell(0).getType() == CellType.NUMBER)
            .forEach(each -> each.getCellAsNumber(0).ifPresent(n -> numbers.add(n.longValue())));
      }
    }
    assertThat(sizes).hasSize(3).allMatch(size -> size <= most);
    assertThat(numbers).hasSize(2_500).isSorted();
  }

  @Test
  void excelOfAQuarterOfAMillionRowsLeavesWhileItIsWritten() {
    Counting out = new Counting();
    List<Long> sent = new ArrayList<>();
    try (ReportSheet sheet = new ExcelSheet(head(), "vi", out)) {
      for (int number = 1; number <= 250_000; number++) {
        sheet.row(row(number));
        if (number % 50_000 == 0) {
          sent.add(out.bytes);
        }
      }
    }
    assertGoneEvenly(sent, out.bytes);
  }

  @Test
  void pdfOfManyRowsLeavesPageByPage() {
    Counting out = new Counting();
    List<Long> sent = new ArrayList<>();
    try (ReportSheet sheet = new PdfSheet(head(), "vi", out, null)) {
      for (int number = 1; number <= 20_000; number++) {
        sheet.row(row(number));
        if (number % 4_000 == 0) {
          sent.add(out.bytes);
        }
      }
    }
    assertGoneEvenly(sent, out.bytes);
  }

  @Test
  void pdfSaysEveryVietnameseLetterInAnEmbeddedFont() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReportSheet sheet = new PdfSheet(head(), "vi", out, null)) {
      sheet.row(ReportRow.of(1L, LETTERS, 0.5, AT));
    }
    try (PdfReader reader = new PdfReader(out.toByteArray())) {
      assertThat(new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", ""))
          .contains(LETTERS.replace(" ", ""));
    }
    BaseFont font = new PdfFonts().base();
    LETTERS
        .codePoints()
        .forEach(letter ->
            assertThat(font.charExists((char) letter)).as(Character.toString(letter)).isTrue());
    assertThat(out.toString(java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("LiberationSans", "/FontFile2");
  }

  @Test
  void aLongRegisterComesInPartsThatAreWholeDocuments() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReportSheet sheet = new PdfParts(head(), "vi", out, 250, 100)) {
      IntStream.range(0, 250).forEach(number -> sheet.row(row(number)));
    }
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        try (PdfReader reader = new PdfReader(zip.readAllBytes())) {
          assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("/3");
        }
      }
    }
    assertThat(names).containsExactly("phan-001.pdf", "phan-002.pdf", "phan-003.pdf");
  }

  /**
   * What was written at each fifth is about as much as before it, and little is left for the end.
   */
  private static void assertGoneEvenly(List<Long> sent, long all) {
    for (int fifth = 0; fifth < sent.size(); fifth++) {
      assertThat((double) sent.get(fifth) / all).isBetween(0.2 * (fifth + 1) - 0.1, 1.0);
    }
  }

  private static ReportHead head() {
    return new ReportHead(
        new Text("Báo cáo thử", "Trial"),
        List.of(Text.vi("Xã Thử")),
        List.of(
            ReportColumn.count("TT", "No."),
            ReportColumn.words("Tên", "Name", 40),
            ReportColumn.share("Tỷ lệ", "Share"),
            ReportColumn.moment("Lúc", "At")),
        List.of(Text.vi("Ghi chú.")));
  }

  private static ReportRow row(long number) {
    return ReportRow.of(
        number, "Hồ sơ số " + Long.toHexString(number * 0x9E3779B97F4A7C15L), 0.25, AT);
  }

  /** A reader who keeps nothing. */
  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) {
      bytes += length;
    }

    @Override
    public void close() {
      throw new UncheckedIOException(new IOException("The stream is not the sheet's to close."));
    }
  }
}
