package vn.motcua.dossiers.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.StoredFile;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.storage.Contents;

/** Reads documents for officials; opening a file is audited, because it shows personal data. */
public final class DocumentQueries {

  private static final String PDF = "application/pdf";

  private final Access access;
  private final AuditTrail audit;
  private final Contents contents;
  private final DocumentRows rows;
  private final DocumentRights rights;

  public DocumentQueries(JdbcClient jdbc, Access access, AuditTrail audit, Contents contents) {
    this.access = access;
    this.audit = audit;
    this.contents = contents;
    this.rows = new DocumentRows(jdbc);
    this.rights = new DocumentRights(access);
  }

  /** The documents of a dossier, newest first; empty where the official may not see it. */
  public List<MadeDocument> of(DossierCode code, Actor actor) {
    return access.as(actor, () -> rows.of(code));
  }

  /** The registers (form 07) of the official's units, newest first. */
  public List<MadeDocument> registers(Actor actor, int limit) {
    return access.as(actor, () -> rows.registers(limit));
  }

  /** A document, if the official may see it. */
  public Optional<MadeDocument> find(long id, Actor actor) {
    return access.as(actor, () -> rows.find(id));
  }

  /**
   * The result of a dossier: what is issued and returned. The one signed last, for a later draft
   * does not take its place; the last draft where none is signed.
   */
  public Optional<MadeDocument> result(DossierCode code, Actor actor) {
    List<MadeDocument> results =
        of(code, actor).stream()
            .filter(made -> made.kind() == DocumentKind.RESULT && !made.replaced())
            .toList();
    return results.stream()
        .filter(made -> !made.signatures().isEmpty())
        .findFirst()
        .or(() -> results.stream().findFirst());
  }

  /**
   * Documents of these dossiers the official may sign and has not signed; replaced ones are left
   * out.
   */
  public List<MadeDocument> toSign(Collection<DossierCode> codes, Actor actor) {
    return access.as(
        actor,
        () ->
            rows.stood(rows.of(codes)).stream()
                .filter(made -> !made.document().replaced() && rights.maySign(made, actor))
                .map(DocumentRows.Stood::document)
                .toList());
  }

  /** The file with all its signatures, if the official may see the dossier; audited. */
  public Optional<StoredFile> file(long id, Actor actor) {
    Optional<MadeDocument> found =
        access.as(
            actor,
            () -> {
              Optional<MadeDocument> one = rows.find(id);
              one.ifPresent(made -> opened(made, actor));
              return one;
            });
    return found.map(made -> new StoredFile(made.fileName(), PDF, contents.read(made.sha256())));
  }

  /** A document with all that signing it needs, if the official may see it. */
  public Optional<Signable> signable(long id, Actor actor) {
    Optional<DocumentRows.Stood> found =
        access.as(actor, () -> rows.stood(rows.find(id).stream().toList()).stream().findFirst());
    return found.map(stood ->
        new Signable(
            stood.document(),
            contents.read(stood.document().sha256()),
            access.as(actor, () -> rows.places(id)),
            rights.signing(stood, actor).orElse(null),
            rights.closed(stood)));
  }

  /** The roles that sign a kind of document, in words. */
  public static String signers(DocumentKind kind) {
    return RoleWords.of(kind.signers());
  }

  private void opened(MadeDocument made, Actor actor) {
    DossierCode code = made.dossier();
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "document-opened",
            code == null ? null : code.value(),
            Map.of("document", made.id(), "kind", made.kind().name())));
  }
}
