package vn.motcua.dossiers.document;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.storage.Contents;

/**
 * Hands the issued result to the system that asks for its applicant, as it was signed; every
 * handing out is audited. For the workers' database user.
 *
 * @see "docs/decisions/0044-documents-of-acts.md"
 */
public final class IssuedResults {

  private final JdbcClient jdbc;
  private final Access access;
  private final AuditTrail audit;
  private final Contents contents;

  public IssuedResults(JdbcClient jdbc, Access access, AuditTrail audit, Contents contents) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
    this.contents = contents;
  }

  /** What there is to hand out. */
  public sealed interface Found {

    /**
     * A signed file.
     *
     * @param sha256 of the file with all its signatures
     * @param unit whose audit chain the handing out belongs to
     */
    record Result(DossierCode code, long document, String sha256, String unit) implements Found {

      /** Name of the file to save; no personal data. */
      public String fileName() {
        return "result_" + code.value() + ".pdf";
      }
    }

    /**
     * Nothing, and why.
     *
     * @param why {@code not-issued}, {@code paper-only} or {@code ended}
     */
    record None(String why) implements Found {

      /** The same in a sentence. */
      public Text words() {
        return Wording.text("document.result." + why);
      }
    }
  }

  /** What a dossier has to hand out; empty if there is no such dossier. */
  public Optional<Found> find(DossierCode code) {
    return access.asSystem(() ->
        jdbc.sql(
                """
                select d.state, d.competent_unit, r.document_id, r.sha256,
                  exists (select 1 from casefile.task_act a
                    where a.dossier_code = d.code and a.kind in ('ISSUE', 'RETURN')) as issued
                from casefile.dossier d
                left join casefile.issued_result r on r.dossier_code = d.code
                where d.code = :code
                """)
            .param("code", code.value())
            .query((row, number) -> {
              Long document = row.getObject("document_id", Long.class);
              return document == null
                  ? none(DossierState.valueOf(row.getString("state")), row.getBoolean("issued"))
                  : (Found)
                      new Found.Result(
                          code, document, row.getString("sha256"), row.getString("competent_unit"));
            })
            .optional());
  }

  private static Found none(DossierState state, boolean issued) {
    if (issued || state == DossierState.RETURNED) {
      return new Found.None("paper-only");
    }
    return new Found.None(state.open() ? "not-issued" : "ended");
  }

  /**
   * The file, byte for byte as it was signed.
   *
   * @param caller who gets it, as the audit trail names callers
   */
  public byte[] handOut(Found.Result result, String caller) {
    access.asSystem(() ->
        audit.append(
            new AuditEntry(
                result.unit(),
                caller,
                "result-handed-out",
                result.code().value(),
                Map.of("document", result.document(), "sha256", result.sha256()))));
    return contents.read(result.sha256());
  }
}
