package vn.motcua.tasklist.document;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.signing.SignedItem;

/**
 * Asks for the signer's PIN where it wants one, signs up to 500 documents, says what came of each.
 */
public final class SignDialog extends Dialog {

  /**
   * @param done told the result of each document when all are through; not when nothing was done
   */
  public SignDialog(
      DocumentDesk desk,
      List<MadeDocument> documents,
      SerializableConsumer<List<SignedItem>> done) {
    done.accept(
        desk.signing().sign(documents.stream().map(MadeDocument::id).toList(), desk.actor()));
  }
}
