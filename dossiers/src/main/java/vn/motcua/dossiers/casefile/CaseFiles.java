package vn.motcua.dossiers.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.ReturnWay;
import vn.motcua.dossiers.storage.Contents;

/**
 * Reads case files for officials; every opening is audited, because it shows personal data.
 *
 * @see "docs/decisions/0012-access-in-sql.md"
 */
public final class CaseFiles {

  private final JdbcClient jdbc;
  private final Access access;
  private final AuditTrail audit;
  private final Contents contents;
  private final CaseFileRows rows;

  public CaseFiles(JdbcClient jdbc, Access access, AuditTrail audit, Contents contents) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
    this.contents = contents;
    this.rows = new CaseFileRows(jdbc);
  }

  /** The file, if the official may see it. */
  public Optional<CaseFile> open(DossierCode code, Actor actor) {
    return access.as(
        actor,
        () -> {
          Optional<CaseFile> file = read(code);
          file.ifPresent(found -> audit(code, actor, "casefile-opened", Map.of()));
          return file;
        });
  }

  /**
   * The file for what the house makes because of the official's act: nobody looks at it, and the
   * act itself is audited.
   */
  public Optional<CaseFile> behindAct(DossierCode code, Actor actor) {
    return access.as(actor, () -> read(code));
  }

  private Optional<CaseFile> read(DossierCode code) {
    return jdbc.sql(
            """
            select d.*, p.name_vi, p.name_en, a.full_name, a.personal_id,
              a.date_of_birth, a.phone, a.email, a.address
            from casefile.dossier d
            join casefile.applicant a on a.dossier_code = d.code
            join casefile.procedure_version p
              on p.code = d.procedure_code and p.version = d.procedure_version
            where d.code = :code
            """)
        .param("code", code.value())
        .query((row, number) -> file(code, row))
        .optional();
  }

  /** A file's content, if the official may see the dossier; audited like opening. */
  public Optional<StoredFile> file(DossierCode code, long attachmentId, Actor actor) {
    Optional<Supplier<StoredFile>> found =
        access.as(
            actor,
            () -> {
              Optional<Supplier<StoredFile>> file =
                  jdbc.sql(
                          """
                          select file_name, media_type, content, sha256 from casefile.attachment
                          where id = :id and dossier_code = :code
                          """)
                      .param("id", attachmentId)
                      .param("code", code.value())
                      .query((row, number) -> stored(row))
                      .optional();
              file.ifPresent(
                  one -> audit(code, actor, "attachment-opened", Map.of("file", attachmentId)));
              return file;
            });
    return found.map(Supplier::get);
  }

  /**
   * The content comes when no transaction is open any more; files taken in before there was an
   * object store lie in their row.
   */
  private Supplier<StoredFile> stored(ResultSet row) throws SQLException {
    String name = row.getString("file_name");
    String mediaType = row.getString("media_type");
    String sha256 = row.getString("sha256");
    byte[] here = row.getBytes("content");
    return () -> new StoredFile(name, mediaType, here == null ? contents.read(sha256) : here);
  }

  private void audit(DossierCode code, Actor actor, String action, Map<String, Object> data) {
    audit.append(
        new AuditEntry(actor.unit().value(), actor.username(), action, code.value(), data));
  }

  private CaseFile file(DossierCode code, ResultSet row) throws SQLException {
    return new CaseFile(
        code,
        new ProcedureCode(row.getString("procedure_code")),
        row.getInt("procedure_version"),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        Channel.valueOf(row.getString("channel")),
        new UnitCode(row.getString("receiving_unit")),
        new UnitCode(row.getString("commune_unit")),
        new UnitCode(row.getString("competent_unit")),
        DossierState.valueOf(row.getString("state")),
        row.getInt("status"),
        Rows.instantOf(row, "received_at"),
        Rows.instant(row, "accepted_at"),
        Rows.instant(row, "due_at"),
        ClockState.valueOf(row.getString("clock_state")),
        ReturnWay.valueOf(row.getString("return_way")),
        CaseFileRows.applicant(row),
        SubjectRows.facts(row.getString("facts")),
        rows.papers(code),
        rows.asked(code),
        rows.acts(code),
        rows.checks(code),
        rows.numbers(code),
        rows.payments(code));
  }
}
