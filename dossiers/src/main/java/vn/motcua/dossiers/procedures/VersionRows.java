package vn.motcua.dossiers.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureYaml;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.outline.OutlineStep;

/** Reads versions. */
final class VersionRows {

  /** What changes about a stored version. */
  record Standing(int version, VersionState state, @Nullable Long definitionKey) {}

  private final JdbcClient jdbc;

  VersionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Standing> standing(ProcedureCode code, LocalDate today) {
    return jdbc.sql(
            """
            select version, state, definition_key from casefile.procedure_version
            where code = :code and effective_from <= :today order by version desc limit 1
            """)
        .param("code", code.value())
        .param("today", today)
        .query((row, number) -> standing(row))
        .optional();
  }

  Optional<Standing> standing(ProcedureCode code, int version) {
    return jdbc.sql(
            """
            select version, state, definition_key from casefile.procedure_version
            where code = :code and version = :version
            """)
        .param("code", code.value())
        .param("version", version)
        .query((row, number) -> standing(row))
        .optional();
  }

  /** The whole version, parsed. */
  ProcedureVersion load(ProcedureCode code, int version) {
    return jdbc.sql(
            """
            select * from casefile.procedure_version where code = :code and version = :version
            """)
        .param("code", code.value())
        .param("version", version)
        .query((row, number) -> version(row))
        .single();
  }

  List<ProcedureSummary> versions(ProcedureCode code) {
    return jdbc.sql(SummaryRows.SELECT + "where v.code = :code order by v.version desc")
        .param("code", code.value())
        .query(SummaryRows::read)
        .list();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getInt("version"),
        VersionState.valueOf(row.getString("state")),
        row.getObject("definition_key", Long.class));
  }

  private static ProcedureVersion version(ResultSet row) throws SQLException {
    ProcedureCode code = new ProcedureCode(row.getString("code"));
    String yaml = row.getString("yaml");
    return new ProcedureVersion(
        ProcedureYaml.read(code + ".yaml", yaml).orThrow(),
        row.getInt("version"),
        Origin.valueOf(row.getString("origin")),
        VersionState.valueOf(row.getString("state")),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("abolished_on", LocalDate.class),
        yaml,
        CompiledProcess.of(
            code,
            row.getString("bpmn"),
            Files.read(row.getString("decisions")),
            Files.read(row.getString("forms"))),
        Arrays.asList(JsonMapper.shared().readValue(row.getString("outline"), OutlineStep[].class)),
        row.getBoolean("hand_drawn"),
        row.getString("published_by"),
        Rows.instantOf(row, "published_at"),
        row.getObject("definition_key", Long.class));
  }
}
