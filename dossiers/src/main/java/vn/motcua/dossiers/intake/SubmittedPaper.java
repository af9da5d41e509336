package vn.motcua.dossiers.intake;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.paper.KeptFile;

/**
 * One component handed in, with its file.
 *
 * @param componentId the procedure's component it fulfils
 * @param mediaType what the file claims to be; checked against its content
 * @param content the file, at most 10 MiB; empty for a paper handed over at the desk unscanned, and
 *     for a kept file
 * @param copies how many paper copies came with it; 0 for files only
 * @param kept a file the house has already, instead of a content; null for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record SubmittedPaper(
    String componentId,
    String fileName,
    String mediaType,
    byte[] content,
    int copies,
    @Nullable KeptFile kept) {

  /** A paper with its content, or without a file. */
  public SubmittedPaper(
      String componentId, String fileName, String mediaType, byte[] content, int copies) {
    this(componentId, fileName, mediaType, content, copies, null);
  }

  /** A paper whose file the house has already. */
  public static SubmittedPaper kept(String componentId, int copies, KeptFile kept) {
    return new SubmittedPaper(componentId, "", "", new byte[0], copies, kept);
  }

  @Override
  public String toString() {
    return "SubmittedPaper[" + componentId + ", " + content.length + " bytes]";
  }
}
