package vn.motcua.tasklist.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.StoredFile;
import vn.motcua.dossiers.document.DeskForms;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.DocumentQueries;
import vn.motcua.dossiers.document.Documents;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.document.MakeResult;
import vn.motcua.dossiers.document.Registers;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.signing.CheckedPaper;
import vn.motcua.dossiers.signing.SignatureReport;
import vn.motcua.dossiers.signing.Signatures;
import vn.motcua.dossiers.signing.Signing;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.Texts;

/** What the screens ask and do with documents, in the name of the official who looks. */
@Component
@Scope("prototype")
public final class DocumentDesk {

  private final Documents documents;
  private final DeskForms deskForms;
  private final Registers registers;
  private final DocumentQueries queries;
  private final Signing signing;
  private final Signatures signatures;
  private final Supplier<Actor> actor;

  DocumentDesk(
      Documents documents,
      DeskForms deskForms,
      Registers registers,
      DocumentQueries queries,
      Signing signing,
      Signatures signatures,
      SignedIn signedIn) {
    this.documents = documents;
    this.deskForms = deskForms;
    this.registers = registers;
    this.queries = queries;
    this.signing = signing;
    this.signatures = signatures;
    this.actor = signedIn.present();
  }

  Signing signing() {
    return signing;
  }

  Actor actor() {
    return actor.get();
  }

  List<MadeDocument> of(DossierCode code) {
    return queries.of(code, actor.get());
  }

  List<MadeDocument> toSign(DossierCode code) {
    return queries.toSign(List.of(code), actor.get());
  }

  Optional<StoredFile> file(long id) {
    return queries.file(id, actor.get());
  }

  /** The kinds the official's roles make, each with what stands against it now. */
  List<Documents.Choice> choices(DossierCode code) {
    return documents.choices(code, actor.get());
  }

  Map<String, Object> prefilled(DossierCode code, DocumentKind kind) {
    return documents.prefilled(code, kind, actor.get()).orElseGet(Map::of);
  }

  MakeResult make(DossierCode code, DocumentKind kind, Map<String, Object> fields) {
    return documents.make(code, kind, fields, actor.get());
  }

  /**
   * Shows a form of the dossier, ready to be printed; made from what the case file says if there is
   * none yet.
   *
   * @return why it cannot be made; empty when it is shown
   */
  public Optional<Text> show(DossierCode code, DocumentKind kind) {
    Optional<MadeDocument> there =
        of(code).stream().filter(one -> one.kind() == kind && !one.replaced()).findFirst();
    if (there.isPresent()) {
      new DocumentDialog(this, there.get()).open();
      return Optional.empty();
    }
    return switch (make(code, kind, Map.of())) {
      case MakeResult.Made made -> {
        new DocumentDialog(this, made.document()).open();
        yield Optional.empty();
      }
      case MakeResult.Refused refused -> Optional.of(refused.why());
    };
  }

  /** Shows form 02 or 03 for somebody whose dossier is not registered, ready to be printed. */
  public void show(DocumentKind kind, DeskForms.Slip slip) {
    StoredFile file = deskForms.print(kind, slip, actor.get());
    new DocumentDialog(Texts.of(kind.title()), () -> Optional.of(file)).open();
  }

  Optional<DocumentQueries.Issued> issued(DossierCode code) {
    return queries.issued(code, actor.get());
  }

  List<MadeDocument> registers(int limit) {
    return queries.registers(actor.get(), limit);
  }

  List<Long> registersToSign(List<MadeDocument> made) {
    return queries.registersToSign(made, actor.get());
  }

  MakeResult register(LocalDate from, LocalDate until) {
    return registers.make(from, until, actor.get());
  }

  List<CheckedPaper> papers(DossierCode code) {
    return signatures.papers(code, actor.get());
  }

  Optional<SignatureReport> check(MadeDocument made) {
    return signatures.ofDocument(made.id(), actor.get());
  }

  Optional<SignatureReport> check(DossierCode code, CheckedPaper paper) {
    return signatures.ofPaper(code, paper.id(), paper.sha256(), actor.get());
  }
}
