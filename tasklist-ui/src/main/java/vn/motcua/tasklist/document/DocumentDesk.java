package vn.motcua.tasklist.document;

import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.document.DocumentQueries;
import vn.motcua.dossiers.document.Documents;
import vn.motcua.dossiers.signing.Signing;
import vn.motcua.tasklist.shell.SignedIn;

/** What the screens ask and do with documents, in the name of the official who looks. */
@Component
@Scope("prototype")
public final class DocumentDesk {

  private final Documents documents;
  private final DocumentQueries queries;
  private final Signing signing;
  private final Actor actor;

  DocumentDesk(Documents documents, DocumentQueries queries, Signing signing, SignedIn signedIn) {
    this.documents = documents;
    this.queries = queries;
    this.signing = signing;
    this.actor = signedIn.actor();
  }

  Documents documents() {
    return documents;
  }

  DocumentQueries queries() {
    return queries;
  }

  Signing signing() {
    return signing;
  }

  Actor actor() {
    return actor;
  }
}
