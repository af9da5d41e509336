package vn.motcua.dossiers.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.document.Signable;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.storage.Contents;

/** Keeps signatures with their files, and what was found out about them. */
final class SignatureRows {

  static final String PAPERS =
      """
      select a.id, a.file_name, a.sha256, c.worst, c.checked_at
      from casefile.attachment a
      left join casefile.signature_check c
        on c.dossier_code = a.dossier_code and c.sha256 = a.sha256
      where a.dossier_code = :code and a.media_type = 'application/pdf' order by a.id
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final Contents contents;
  private final AuditTrail audit;

  SignatureRows(JdbcClient jdbc, Access access, Contents contents, AuditTrail audit) {
    this.jdbc = jdbc;
    this.access = access;
    this.contents = contents;
    this.audit = audit;
  }

  /** A signature that was just made. */
  @SuppressWarnings("ArrayRecordComponent")
  record Fresh(
      Signable signable,
      String place,
      Credential credential,
      Signer.Way way,
      String level,
      byte[] content,
      Instant at) {}

  /** False if somebody else signed the document in between: this signature is not on that file. */
  boolean keep(Fresh fresh, Actor actor) {
    return access.as(
        actor,
        () -> {
          MadeDocument made = fresh.signable().document();
          String sha256 = contents.keep(fresh.content());
          boolean first = insert(fresh, made, sha256, actor);
          if (first) {
            DossierCode code = made.dossier();
            audit.append(
                new AuditEntry(
                    actor.unit().value(),
                    actor.username(),
                    "document-signed",
                    code == null ? null : code.value(),
                    Map.of("document", made.id(), "kind", made.kind().name(), "sha256", sha256)));
          }
          return first;
        });
  }

  private boolean insert(Fresh fresh, MadeDocument made, String sha256, Actor actor) {
    Credential credential = fresh.credential();
    return jdbc.sql(
                """
                insert into casefile.signature (document_id, revision, place, signer, signer_name,
                  on_behalf_of, unit, certificate_subject, certificate_issuer, certificate_serial,
                  way, level, sha256, size, signed_at)
                values (:document, :revision, :place, :signer, :name, :behalf, :unit, :subject,
                  :issuer, :serial, :way, :level, :sha256, :size, :at)
                on conflict (document_id, revision) do nothing
                """)
            .param("document", made.id())
            .param("revision", made.signatures().size() + 1)
            .param("place", fresh.place())
            .param("signer", actor.username())
            .param("name", actor.name())
            .param(
                "behalf",
                fresh.signable().authority() == null
                    ? null
                    : fresh.signable().authority().onBehalfOf())
            .param("unit", actor.unit().value())
            .param("subject", credential.subject())
            .param("issuer", credential.issuer())
            .param("serial", credential.certificate().getSerialNumber().toString(16))
            .param("way", fresh.way().name())
            .param("level", fresh.level())
            .param("sha256", sha256)
            .param("size", fresh.content().length)
            .param("at", Rows.timestamp(fresh.at()))
            .update()
        == 1;
  }

  /** Tells whoever signed a document, and the heads of their units, once for what was found. */
  void tellSigners(
      DossierCode code, MadeDocument made, SignatureState found, Notices notices, Actor actor) {
    String key = "document:" + made.id() + ":" + made.sha256() + ":" + found.key();
    About about = About.dossier(code, key).with("reason", found.what().vi());
    access.as(
        actor,
        () -> {
          List<Signed> signed =
              jdbc.sql(
                      """
                      select distinct signer, unit from casefile.signature where document_id = :id
                      """)
                  .param("id", made.id())
                  .query(Signed.class)
                  .list();
          notices.tell(signed.stream().map(Signed::signer).toList(), NoticeKind.SIGNATURE, about);
          for (String unit : signed.stream().map(Signed::unit).distinct().toList()) {
            notices.tell(Role.HEAD, new UnitCode(unit), NoticeKind.SIGNATURE, about);
          }
        });
  }

  private record Signed(String signer, String unit) {}

  List<CheckedPaper> papers(DossierCode code, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(PAPERS)
                .param("code", code.value())
                .query((row, number) ->
                    new CheckedPaper(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getString("worst") == null
                            ? null
                            : SignatureState.valueOf(row.getString("worst")),
                        Rows.instant(row, "checked_at")))
                .list());
  }

  /** Keeps the last check of a file of a dossier. */
  void checked(DossierCode code, String sha256, SignatureReport report, Instant at, Actor actor) {
    List<String> states = report.findings().stream().map(one -> one.state().name()).toList();
    access.as(
        actor,
        () ->
            jdbc.sql(
                    """
                    insert into casefile.signature_check
                      (dossier_code, sha256, worst, findings, checked_by, checked_at)
                    values (:code, :sha256, :worst, cast(:findings as jsonb), :by, :at)
                    on conflict (dossier_code, sha256) do update set worst = excluded.worst,
                      findings = excluded.findings, checked_by = excluded.checked_by,
                      checked_at = excluded.checked_at
                    """)
                .param("code", code.value())
                .param("sha256", sha256)
                .param("worst", report.worst().name())
                .param("findings", JsonMapper.shared().writeValueAsString(states))
                .param("by", actor.username())
                .param("at", Rows.timestamp(at))
                .update());
  }
}
