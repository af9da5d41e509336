package vn.motcua.dossiers.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.casefile.Rows;

/** The drafts' rows; row-level security shows them to designers only. */
final class Drafts {

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<SavedDraft> find(ProcedureCode code) {
    return jdbc.sql("select * from casefile.procedure_draft where code = :code for update")
        .param("code", code.value())
        .query((row, number) -> saved(row))
        .optional();
  }

  /** Saves over the expected revision; 0 = there is none yet. Empty if somebody was faster. */
  Optional<Long> save(
      ProcedureCode code, Draft draft, long expectedRevision, String by, Instant at) {
    return jdbc.sql(
            """
            insert into casefile.procedure_draft as d
              (code, yaml, bpmn, decisions, forms, revision, base_version, edited_by, edited_at)
            select :code, :yaml, :bpmn, cast(:decisions as jsonb), cast(:forms as jsonb),
              :expected + 1,
              (select max(version) from casefile.procedure_version where code = :code), :by, :at
            on conflict (code) do update set yaml = excluded.yaml, bpmn = excluded.bpmn,
              decisions = excluded.decisions, forms = excluded.forms,
              revision = excluded.revision, edited_by = excluded.edited_by,
              edited_at = excluded.edited_at
            where d.revision = :expected
            returning d.revision
            """)
        .param("code", code.value())
        .param("yaml", draft.yaml())
        .param("bpmn", draft.bpmn())
        .param("decisions", Files.write(draft.decisions()))
        .param("forms", Files.write(draft.forms()))
        .param("expected", expectedRevision)
        .param("by", by)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional();
  }

  void delete(ProcedureCode code) {
    jdbc.sql("delete from casefile.procedure_draft where code = :code")
        .param("code", code.value())
        .update();
  }

  private static SavedDraft saved(ResultSet row) throws SQLException {
    return new SavedDraft(
        new ProcedureCode(row.getString("code")),
        new Draft(
            row.getString("yaml"),
            row.getString("bpmn"),
            Files.read(row.getString("decisions")),
            Files.read(row.getString("forms"))),
        row.getLong("revision"),
        row.getObject("base_version", Integer.class),
        row.getString("edited_by"),
        Rows.instantOf(row, "edited_at"));
  }
}
