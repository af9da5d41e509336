package vn.motcua.dossiers.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.casefile.StoredFile;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.storage.Contents;

/** Reads documents for officials; opening a file is audited, because it shows personal data. */
public final class DocumentQueries {

  private static final String PDF = "application/pdf";
  private static final String ISSUED =
      "select document_id, issued_at from casefile.issued_result where dossier_code = :code";

  private final JdbcClient jdbc;
  private final Access access;
  private final AuditTrail audit;
  private final Contents contents;
  private final DocumentRows rows;
  private final DocumentRights rights;

  public DocumentQueries(JdbcClient jdbc, Access access, AuditTrail audit, Contents contents) {
    this.jdbc = jdbc;
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

  /** Those of these registers the official may sign and has not signed. */
  public List<Long> registersToSign(List<MadeDocument> registers, Actor actor) {
    return access.as(
        actor,
        () ->
            rows.stood(registers).stream()
                .filter(made -> rights.maySign(made, actor))
                .map(made -> made.document().id())
                .toList());
  }

  /** A document, if the official may see it. */
  public Optional<MadeDocument> find(long id, Actor actor) {
    return access.as(actor, () -> rows.find(id));
  }

  /**
   * What the dossier ended with: the signed document that was issued.
   *
   * @param at when
   */
  public record Issued(MadeDocument document, Instant at) {}

  /** The result that was issued, if the official may see the dossier; none where it is on paper. */
  public Optional<Issued> issued(DossierCode code, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(ISSUED)
                .param("code", code.value())
                .query((row, number) ->
                    Map.entry(row.getLong("document_id"), Rows.instantOf(row, "issued_at")))
                .optional()
                .flatMap(issued ->
                    rows.find(issued.getKey()).map(made -> new Issued(made, issued.getValue()))));
  }

  /** Those of the dossiers that have a result, signed or not, as far as the official sees them. */
  public Set<DossierCode> withResult(Collection<DossierCode> codes, Actor actor) {
    return access.as(
        actor,
        () ->
            rows.of(codes).stream()
                .filter(made -> made.kind() == DocumentKind.RESULT && !made.replaced())
                .map(MadeDocument::dossier)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
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
