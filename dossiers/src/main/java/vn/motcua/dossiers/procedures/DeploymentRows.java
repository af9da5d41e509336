package vn.motcua.dossiers.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.command.Deployed;

/** What the engine knows of the versions, as the database remembers it. */
final class DeploymentRows {

  /** A version that is in force. */
  record InForce(String code, int version) {}

  /** A version the engine is believed to know, and the key it gave it. */
  record Known(InForce version, long definitionKey) {}

  private final JdbcClient jdbc;

  DeploymentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For every procedure the newest version in force, where the engine does not know it yet. */
  List<InForce> pending(LocalDate today) {
    return jdbc.sql(
            """
            select code, version from (
              select distinct on (code) code, version, state from casefile.procedure_version
              where effective_from <= :today order by code, version desc) newest
            where state = 'PUBLISHED' order by code
            """)
        .param("today", today)
        .query((row, number) -> new InForce(row.getString(1), row.getInt(2)))
        .list();
  }

  /** Everything the engine must keep once all versions in force are deployed. */
  EngineCapacity capacity(LocalDate today) {
    return jdbc.sql(
            """
            select count(*), coalesce(sum(bytes), 0), coalesce(max(bytes), 0),
              (array_agg(code order by bytes desc, code))[1]
            from (
              select distinct on (code) code, bytes from casefile.procedure_version
              where effective_from <= :today order by code, version desc) newest
            """)
        .param("today", today)
        .query((row, number) ->
            new EngineCapacity(row.getInt(1), row.getLong(2), row.getInt(3), row.getString(4)))
        .single();
  }

  /** One version the engine should know, to ask whether it still does. */
  Optional<Known> sample() {
    return jdbc.sql(
            """
            select code, version, definition_key from casefile.procedure_version
            where state = 'DEPLOYED' and definition_key is not null
            order by deployed_at desc, code limit 1
            """)
        .query((row, number) ->
            new Known(new InForce(row.getString(1), row.getInt(2)), row.getLong(3)))
        .optional();
  }

  CompiledProcess load(InForce version) {
    return jdbc.sql(
            """
            select bpmn, decisions, forms from casefile.procedure_version
            where code = :code and version = :version
            """)
        .param("code", version.code())
        .param("version", version.version())
        .query((row, number) ->
            CompiledProcess.of(
                new ProcedureCode(version.code()),
                row.getString("bpmn"),
                Files.read(row.getString("decisions")),
                Files.read(row.getString("forms"))))
        .single();
  }

  /** The engine knows this version; the ones before it are replaced. */
  void mark(InForce version, Deployed deployed) {
    jdbc.sql(
            """
            update casefile.procedure_version
            set state = case when version = :version then 'DEPLOYED' else 'RETIRED' end,
              definition_key =
                case when version = :version then :definition else definition_key end,
              engine_version =
                case when version = :version then :engineVersion else engine_version end,
              deployed_at = case when version = :version then now() else deployed_at end,
              deploy_error = case when version = :version then null else deploy_error end
            where code = :code and version <= :version and state <> 'RETIRED'
            """)
        .param("code", version.code())
        .param("version", version.version())
        .param("definition", deployed.definitionKey())
        .param("engineVersion", deployed.engineVersion())
        .update();
  }

  void refuse(InForce version, String reason) {
    jdbc.sql(
            """
            update casefile.procedure_version set deploy_error = :reason
            where code = :code and version = :version
            """)
        .param("code", version.code())
        .param("version", version.version())
        .param("reason", reason)
        .update();
  }

  /** The engine has lost what it knew: everything in force must be told again. */
  int forgetAll() {
    return jdbc.sql(
            """
            update casefile.procedure_version set state = 'PUBLISHED', definition_key = null
            where state = 'DEPLOYED'
            """)
        .update();
  }
}
