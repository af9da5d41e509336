package vn.motcua.dossiers.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;

/**
 * A register too long for one PDF that a reader's program could open, as a ZIP of several: each a
 * whole document with title, head and page numbers.
 */
final class PdfParts implements ReportSheet {

  /** Rows of one part: some eight hundred pages. */
  static final int MOST_ROWS = 20_000;

  private final ReportHead head;
  private final String language;
  private final ZipOutputStream zip;
  private final int mostRows;
  private final long rows;
  private @Nullable PdfSheet sheet;
  private long written;
  private int part;

  /**
   * @param rows how many are expected, for the words "part 3 of 50"
   */
  PdfParts(ReportHead head, String language, OutputStream out, long rows, int mostRows) {
    this.head = head;
    this.language = language;
    this.zip = new ZipOutputStream(out);
    this.rows = rows;
    this.mostRows = mostRows;
  }

  /** Files that so many rows become. */
  static int parts(long rows, int mostRows) {
    return (int) Math.max(1, (rows + mostRows - 1) / mostRows);
  }

  @Override
  public void row(ReportRow row) {
    if (sheet == null || written % mostRows == 0) {
      sheet = next();
    }
    sheet.row(row);
    written++;
  }

  @Override
  public void close() {
    try {
      end();
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfSheet next() {
    try {
      end();
      part++;
      zip.putNextEntry(new ZipEntry(String.format("phan-%03d.pdf", part)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int parts = parts(rows, mostRows);
    return new PdfSheet(
        head,
        language,
        zip,
        new Text("Phần " + part + "/" + parts, "Part " + part + " of " + parts));
  }

  private void end() throws IOException {
    if (sheet != null) {
      sheet.close();
      zip.closeEntry();
      sheet = null;
    }
  }
}
