package vn.motcua.dossiers.intake;

/**
 * One component handed in, with its file.
 *
 * @param componentId the procedure's component it fulfils
 * @param mediaType what the file claims to be; checked against its first bytes
 * @param content the file, at most 10 MiB; empty for a paper handed over at the desk unscanned
 * @param copies how many paper copies came with it; 0 for files only
 */
@SuppressWarnings("ArrayRecordComponent")
public record SubmittedPaper(
    String componentId, String fileName, String mediaType, byte[] content, int copies) {

  @Override
  public String toString() {
    return "SubmittedPaper[" + componentId + ", " + content.length + " bytes]";
  }
}
