package vn.motcua.catalog.published;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of published procedures (CSV, UTF-8, a header line). A row it cannot read is
 * reported with its line, and the rows after it are still read.
 */
public final class PublishedCsv {

  /** Most characters of a file. */
  public static final int MAX_FILE = 64 * 1024 * 1024;

  /** Most characters of one row. */
  public static final int MAX_ROW = 64 * 1024;

  private static final int MAX_PROBLEMS = 1_000;

  private final Consumer<PublishedRow> rows;
  private final List<RowProblem> problems = new ArrayList<>();
  private @Nullable PublishedHeader header;

  private PublishedCsv(Consumer<PublishedRow> rows) {
    this.rows = rows;
  }

  /**
   * Hands over every good row in the file's order.
   *
   * @return every problem, in the file's order; empty if all is well
   * @throws IOException if the file cannot be read at all
   */
  public static List<RowProblem> read(Path csv, Consumer<PublishedRow> rows) throws IOException {
    if (Files.size(csv) > MAX_FILE) {
      return List.of(tooLarge());
    }
    // What is no UTF-8 becomes U+FFFD, which no row may have.
    return read(new String(Files.readAllBytes(csv), StandardCharsets.UTF_8), rows);
  }

  /**
   * Hands over every good row in the order of the text.
   *
   * @return every problem, in order; empty if all is well
   * @throws IOException if the text cannot be read at all
   */
  public static List<RowProblem> read(Reader csv, Consumer<PublishedRow> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    for (int n = csv.read(buffer); n >= 0; n = csv.read(buffer)) {
      text.append(buffer, 0, n);
      if (text.length() > MAX_FILE) {
        return List.of(tooLarge());
      }
    }
    return read(text.toString(), rows);
  }

  private static List<RowProblem> read(String text, Consumer<PublishedRow> rows) {
    PublishedCsv csv = new PublishedCsv(rows);
    csv.all(text.startsWith("\uFEFF") ? text.substring(1) : text);
    return List.copyOf(csv.problems);
  }

  private static RowProblem tooLarge() {
    return new RowProblem(0, "The file has more than " + MAX_FILE + " characters.");
  }

  /** Reads on after the first line of every record that cannot be read. */
  private void all(String text) {
    int offset = 0;
    long line = 1;
    while (offset < text.length()) {
      long bad = records(text.substring(offset), line);
      if (bad == 0) {
        break;
      }
      if (header == null || problems.size() >= MAX_PROBLEMS) {
        problems.add(new RowProblem(bad, "Reading stops here."));
        return;
      }
      for (; line <= bad; line++) {
        int end = text.indexOf('\n', offset);
        offset = end < 0 ? text.length() : end + 1;
      }
    }
    if (header == null && problems.isEmpty()) {
      problems.add(new RowProblem(0, "The file is empty."));
    }
  }

  /** Reads records; the line of the first that cannot be read, or 0. */
  private long records(String text, long firstLine) {
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .maxBufferSize(2 * MAX_ROW)
            .ofCsvRecord(text);
    Iterator<CsvRecord> records = reader.iterator();
    long line = firstLine;
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = firstLine + record.getStartingLineNumber() - 1;
        if (!record(record, line)) {
          return line;
        }
        line = line + 1;
      }
    } catch (CsvParseException | UncheckedIOException e) {
      problems.add(new RowProblem(line, "The quoting is broken or the row is far too long."));
      return line;
    }
    return 0;
  }

  /** Whether the next record can be trusted to start where this one ends. */
  private boolean record(CsvRecord record, long line) {
    PublishedHeader columns = header;
    if (columns == null) {
      header = PublishedHeader.of(record.getFields(), problems);
      return header != null;
    }
    int length = record.getFields().stream().mapToInt(String::length).sum();
    boolean manyLines = record.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0);
    if (length > MAX_ROW) {
      problems.add(new RowProblem(line, "The row has more than " + MAX_ROW + " characters."));
      return !manyLines;
    }
    if (record.getFieldCount() != columns.size()) {
      problems.add(
          new RowProblem(
              line,
              "The row has %d fields, the header %d."
                  .formatted(record.getFieldCount(), columns.size())));
      return !manyLines;
    }
    columns.row(record.getFields(), line, problems).ifPresent(rows);
    return true;
  }
}
