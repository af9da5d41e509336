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

  /** The result of a dossier as it was made last: what is issued and returned. */
  public Optional<MadeDocument> result(DossierCode code, Actor actor) {
    return of(code, actor).stream()
        .filter(made -> made.kind() == DocumentKind.RESULT && !made.replaced())
        .findFirst();
  }

  /**
   * Documents of these dossiers the official may sign and has not signed; replaced ones are left
   * out.
   */
  public List<MadeDocument> toSign(Collection<DossierCode> codes, Actor actor) {
    return access.as(
        actor,
        () ->
            rows.of(codes).stream()
                .filter(made -> !made.replaced() && rights.maySign(made, actor))
                .toList());
  }

  /** The file with all its signatures, if the official may see the dossier; audited. */
  public Optional<StoredFile> file(long id, Actor actor) {
    return access.as(
        actor,
        () -> {
          Optional<MadeDocument> found = rows.find(id);
          Optional<StoredFile> file =
              found.map(made -> new StoredFile(made.fileName(), PDF, contents.read(made.sha256())));
          found.ifPresent(made -> opened(made, actor));
          return file;
        });
  }

  /** A document with all that signing it needs, if the official may see it. */
  public Optional<Signable> signable(long id, Actor actor) {
    return access.as(
        actor,
        () ->
            rows.find(id)
                .map(made ->
                    new Signable(
                        made,
                        contents.read(made.sha256()),
                        rows.places(id),
                        rights.signing(made.kind(), actor).orElse(null))));
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
