package vn.motcua.dossiers.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken in, each known by its first bytes. */
enum MediaType {
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] ZIP_START = {'P', 'K', 3, 4};
  private static final byte[] PDF_START = ascii("%PDF-");

  private final String value;

  MediaType(String value) {
    this.value = value;
  }

  String value() {
    return value;
  }

  /** The kind a media type names; parameters and letter case do not matter. */
  static Optional<MediaType> named(String mediaType) {
    String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.value.equals(bare)).findFirst();
  }

  /** Whether the content is what this kind's files look like; documents with macros are not. */
  boolean fits(byte[] content) {
    return switch (this) {
      case PDF -> startsWith(content, PDF_START);
      case PNG -> startsWith(content, PNG_START);
      case JPEG -> startsWith(content, JPEG_START);
      case DOCX -> office(content, "word/document.xml");
      case XLSX -> office(content, "xl/workbook.xml");
    };
  }

  /** Entry names stand uncompressed in a ZIP file, so nothing needs to be unpacked. */
  private static boolean office(byte[] content, String part) {
    return startsWith(content, ZIP_START)
        && contains(content, ascii("[Content_Types].xml"))
        && contains(content, ascii(part))
        && !contains(content, ascii("vbaProject.bin"));
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  private static boolean contains(byte[] content, byte[] part) {
    for (int at = 0; at <= content.length - part.length; at++) {
      if (content[at] == part[0]
          && Arrays.equals(content, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
