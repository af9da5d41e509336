package vn.motcua.dossiers.paper;

import java.util.Optional;

/**
 * The one way in for files: size, kind by content, opens as what it is, does not grow beyond
 * measure when opened, holds no virus. Outside any transaction: opening and scanning take time.
 */
public final class PaperGate {

  /** Largest file, in bytes. */
  public static final int LARGEST = 10 * 1024 * 1024;

  private final VirusScan scan;

  public PaperGate(VirusScan scan) {
    this.scan = scan;
  }

  /**
   * Looks into a file.
   *
   * @param mediaType what it claims to be
   * @return what is wrong with it; empty if it may be kept
   */
  public Optional<PaperFault> check(String mediaType, byte[] content) {
    if (content.length > LARGEST) {
      return Optional.of(PaperFault.TOO_LARGE);
    }
    Optional<PaperType> type = PaperType.named(mediaType);
    if (type.isEmpty()) {
      return Optional.of(PaperFault.TYPE_NOT_ACCEPTED);
    }
    if (!type.get().fits(content)) {
      return Optional.of(PaperFault.NOT_WHAT_IT_SAYS);
    }
    return open(type.get(), content);
  }

  /** The same for a file that claims nothing: a phone's or a scanner's. */
  public Optional<PaperFault> check(byte[] content) {
    if (content.length == 0) {
      return Optional.of(PaperFault.EMPTY);
    }
    if (content.length > LARGEST) {
      return Optional.of(PaperFault.TOO_LARGE);
    }
    return PaperType.of(content)
        .map(type -> open(type, content))
        .orElse(Optional.of(PaperFault.TYPE_NOT_ACCEPTED));
  }

  private Optional<PaperFault> open(PaperType type, byte[] content) {
    try {
      switch (type) {
        case PDF -> PdfFile.check(content);
        case PNG, JPEG -> ImageFile.check(content, type);
        case DOCX, XLSX -> OfficeFile.check(content);
      }
    } catch (Unfit e) {
      return Optional.of(e.fault());
    }
    return switch (scan.scan(content)) {
      case CLEAN -> Optional.empty();
      case INFECTED -> Optional.of(PaperFault.INFECTED);
      case UNKNOWN -> Optional.of(PaperFault.NOT_SCANNED);
    };
  }
}
