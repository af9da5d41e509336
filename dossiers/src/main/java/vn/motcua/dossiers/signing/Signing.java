package vn.motcua.dossiers.signing;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.document.DocumentQueries;

/**
 * Signs documents in an official's name with PAdES. Each document is signed on its own: what fails
 * says why, the others are signed.
 *
 * @see "docs/decisions/0036-documents-and-signatures.md"
 */
public final class Signing {

  /** The most documents that are signed at once. */
  public static final int MOST = 500;

  private final DocumentQueries documents;

  public Signing(DocumentQueries documents) {
    this.documents = documents;
  }

  /**
   * Signs documents, one after the other.
   *
   * @param pin what the signer asks of the official; null where it asks nothing. Never kept
   * @param progress told after each document
   * @throws IllegalArgumentException for more than {@value #MOST} documents
   */
  public List<SignedItem> sign(
      List<Long> ids, Actor actor, char @Nullable [] pin, Consumer<SignedItem> progress) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("At most " + MOST + " documents at once.");
    }
    return ids.stream()
        .map(id ->
            new SignedItem(
                id, documents.find(id, actor).orElse(null), Wording.text("signing.no-key")))
        .peek(progress)
        .toList();
  }

  /** Signs documents with a signer that asks nothing of the official. */
  public List<SignedItem> sign(List<Long> ids, Actor actor) {
    return sign(ids, actor, null, item -> {});
  }
}
