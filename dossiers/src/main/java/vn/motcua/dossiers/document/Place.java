package vn.motcua.dossiers.document;

/**
 * Where on a printed document a signature goes, in points from the upper left corner of the page.
 *
 * @param page 1 for the first page
 */
public record Place(int page, double x, double y, double width, double height) {

  /** The place of the person who signs. */
  public static final String SIGNER = "signer";

  /** The place of the agency's signature, which stands for its stamp. */
  public static final String AGENCY = "agency";
}
