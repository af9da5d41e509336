package vn.motcua.dossiers.paper;

import java.time.Instant;

/**
 * A file that came for an official and is no paper yet.
 *
 * @param size in bytes
 */
public record ReceivedFile(
    long id, Source source, String fileName, String mediaType, int size, Instant receivedAt) {

  /** The way it came. */
  public enum Source {
    /** Dragged or chosen on the screen. */
    UPLOAD,
    /** Photographed with a phone that was invited by a QR code. */
    PHONE,
    /** Laid into the official's scanner folder. */
    SCANNER
  }
}
