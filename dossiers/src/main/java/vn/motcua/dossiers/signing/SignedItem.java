package vn.motcua.dossiers.signing;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.document.MadeDocument;

/**
 * What came of one document of a signing.
 *
 * @param document as it is now; null where it could not be read
 * @param why why it was not signed and what to do; null when it was
 */
public record SignedItem(long documentId, @Nullable MadeDocument document, @Nullable Text why) {

  /** Whether it was signed. */
  public boolean signed() {
    return why == null;
  }
}
