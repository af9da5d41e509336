package vn.motcua.dossiers.paper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken in, each known by its content. */
public enum PaperType {
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] ZIP_START = {'P', 'K', 3, 4};
  private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final String mediaType;

  PaperType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As in {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The ending a file of this kind has, without the dot. */
  public String ending() {
    return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
  }

  /** The kind a media type names; parameters and letter case do not matter. */
  public static Optional<PaperType> named(String mediaType) {
    String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(bare)).findFirst();
  }

  /** The kind a content is, whatever it is called. */
  public static Optional<PaperType> of(byte[] content) {
    return Arrays.stream(values()).filter(type -> type.fits(content)).findFirst();
  }

  /** Whether the content begins as this kind's files do; documents with macros are not. */
  boolean fits(byte[] content) {
    return switch (this) {
      case PDF -> startsWith(content, PDF_START);
      case PNG -> startsWith(content, PNG_START);
      case JPEG -> startsWith(content, JPEG_START);
      case DOCX -> office(content, "word/document.xml");
      case XLSX -> office(content, "xl/workbook.xml");
    };
  }

  private static boolean office(byte[] content, String part) {
    return startsWith(content, ZIP_START) && OfficeFile.has(content, part);
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
