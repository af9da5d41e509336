package vn.motcua.dossiers.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * A PDF: its streams are measured before anything opens it, then it must open and have a page. What
 * {@link MeasuredPdf} unpacks for that is measured again, whatever packed or hid it.
 */
final class PdfFile {

  /** Of all streams together, unpacked. */
  private static final long LARGEST_FILE = 300L * 1024 * 1024;

  private static final int MOST_STREAMS = 20_000;
  private static final int LARGEST_STREAM = 200 * 1024 * 1024;
  private static final int LARGEST_STRUCTURE = 32 * 1024 * 1024;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int DICTIONARY = 512;

  /** One compression in another: no program writes it, and what it holds cannot be measured. */
  private static final Pattern TWICE =
      Pattern.compile("/(?:FlateDecode|Fl)\\s*/(?:FlateDecode|Fl)\\b");

  private static final Pattern STRUCTURE = Pattern.compile("/(?:ObjStm|XRef)\\b");

  private PdfFile() {}

  static void check(byte[] content) throws Unfit {
    measure(content);
    PaperFault fault = fault(content);
    if (fault != null) {
      throw new Unfit(fault);
    }
  }

  private static @Nullable PaperFault fault(byte[] content) {
    MeasuredPdf pdf;
    try {
      pdf = new MeasuredPdf(content, LARGEST_FILE);
    } catch (IOException e) {
      return PaperFault.BROKEN;
    }
    PaperFault fault = fault(pdf);
    return pdf.burst() ? PaperFault.TOO_LARGE_UNPACKED : fault;
  }

  private static @Nullable PaperFault fault(MeasuredPdf pdf) {
    try (PDDocument document = pdf.parse()) {
      return document.getNumberOfPages() < 1 ? PaperFault.BROKEN : null;
    } catch (InvalidPasswordException e) {
      return PaperFault.LOCKED;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return PaperFault.BROKEN;
    }
  }

  private static void measure(byte[] content) throws Unfit {
    long left = LARGEST_FILE;
    int streams = 0;
    for (int at = next(content, 0); at >= 0; at = next(content, at)) {
      if (++streams > MOST_STREAMS) {
        throw new Unfit(PaperFault.TOO_LARGE_UNPACKED);
      }
      String before =
          new String(
              content,
              Math.max(0, at - STREAM.length - DICTIONARY),
              Math.min(at, DICTIONARY),
              StandardCharsets.ISO_8859_1);
      before = before.substring(Math.max(0, before.lastIndexOf(" obj")));
      if (TWICE.matcher(before).find()) {
        throw new Unfit(PaperFault.TOO_LARGE_UNPACKED);
      }
      int largest = STRUCTURE.matcher(before).find() ? LARGEST_STRUCTURE : LARGEST_STREAM;
      long limit = Math.min(largest, left);
      int start = afterLine(content, at);
      long unpacked = deflated(content, start) ? unpacked(content, start, limit) : 0;
      if (unpacked > limit) {
        throw new Unfit(PaperFault.TOO_LARGE_UNPACKED);
      }
      left -= unpacked;
    }
  }

  /** Where the next stream's keyword ends; the word inside "endstream" is not one. */
  private static int next(byte[] content, int from) {
    for (int at = from; at <= content.length - STREAM.length; at++) {
      if (content[at] == 's'
          && Arrays.equals(content, at, at + STREAM.length, STREAM, 0, STREAM.length)
          && (at == 0 || content[at - 1] != 'd')) {
        return at + STREAM.length;
      }
    }
    return -1;
  }

  private static int afterLine(byte[] content, int at) {
    int start = at;
    while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
      start++;
    }
    return start;
  }

  /** By its first two bytes, whatever the dictionary calls it (RFC 1950). */
  private static boolean deflated(byte[] content, int start) {
    return start + 1 < content.length
        && (content[start] & 0x0f) == 8
        && ((content[start] & 0xff) << 8 | content[start + 1] & 0xff) % 31 == 0;
  }

  /** How much is in a stream; measured until it is beyond the limit, what is broken counts too. */
  private static long unpacked(byte[] content, int start, long limit) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(content, start, content.length - start);
      byte[] buffer = new byte[64 * 1024];
      while (!inflater.finished() && inflater.getBytesWritten() <= limit) {
        if (inflater.inflate(buffer) == 0) {
          break;
        }
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      return inflater.getBytesWritten();
    } finally {
      inflater.end();
    }
  }
}
