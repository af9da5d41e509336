package vn.motcua.dossiers.procedures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Access;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.command.Deployed;
import vn.motcua.processes.command.EngineRefused;
import vn.motcua.processes.command.ModelCommands;

/** Tells the engine the versions that are in force; one deployer at a time in the whole house. */
public final class Deployer {

  /** Hears how far something long is. */
  @FunctionalInterface
  public interface Progress {
    void step(int done, int total, String code);
  }

  /**
   * What was deployed, and what the engine refused.
   *
   * @param refused procedure code and the engine's reason
   */
  public record Deployment(int deployed, Map<String, String> refused) {}

  private static final long LOCK = 0x6d6f74637561L;

  private final DataSource source;
  private final JdbcClient jdbc;
  private final Access access;
  private final ModelCommands models;
  private final Clock clock;

  public Deployer(
      DataSource source, JdbcClient jdbc, Access access, ModelCommands models, Clock clock) {
    this.source = source;
    this.jdbc = jdbc;
    this.access = access;
    this.models = models;
    this.clock = clock;
  }

  /**
   * Deploys, for every procedure, the newest version in force that the engine does not know yet.
   *
   * @throws vn.motcua.processes.command.EngineUnavailable when the engine does not answer; what was
   *     deployed so far is kept
   */
  public Deployment deployPending(Progress progress) {
    try (Connection lock = source.getConnection()) {
      advisory(lock, "select pg_advisory_lock(?)");
      try {
        return deployAll(progress);
      } finally {
        advisory(lock, "select pg_advisory_unlock(?)");
      }
    } catch (SQLException e) {
      throw new SQLErrorCodeSQLExceptionTranslator(source).translate("deploy", null, e);
    }
  }

  private Deployment deployAll(Progress progress) {
    List<Pending> pending = access.asSystem(this::pending);
    Map<String, String> refused = new LinkedHashMap<>();
    int done = 0;
    for (Pending next : pending) {
      try {
        Deployed deployed = models.deploy(access.asSystem(() -> load(next)));
        access.asSystem(() -> mark(next, deployed));
      } catch (EngineRefused e) {
        String reason = String.valueOf(e.getMessage());
        refused.put(next.code(), reason);
        access.asSystem(() -> refuse(next, reason));
      }
      progress.step(++done, pending.size(), next.code());
    }
    return new Deployment(done - refused.size(), refused);
  }

  private List<Pending> pending() {
    return jdbc.sql(
            """
            select code, version from (
              select distinct on (code) code, version, state from casefile.procedure_version
              where effective_from <= :today order by code, version desc) newest
            where state = 'PUBLISHED' order by code
            """)
        .param("today", LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))
        .query((row, number) -> new Pending(row.getString(1), row.getInt(2)))
        .list();
  }

  private CompiledProcess load(Pending pending) {
    return jdbc.sql(
            """
            select bpmn, decisions, forms from casefile.procedure_version
            where code = :code and version = :version
            """)
        .param("code", pending.code())
        .param("version", pending.version())
        .query((row, number) ->
            CompiledProcess.of(
                new ProcedureCode(pending.code()),
                row.getString("bpmn"),
                Files.read(row.getString("decisions")),
                Files.read(row.getString("forms"))))
        .single();
  }

  private void mark(Pending pending, Deployed deployed) {
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
        .param("code", pending.code())
        .param("version", pending.version())
        .param("definition", deployed.definitionKey())
        .param("engineVersion", deployed.engineVersion())
        .update();
  }

  private void refuse(Pending pending, String reason) {
    jdbc.sql(
            """
            update casefile.procedure_version set deploy_error = :reason
            where code = :code and version = :version
            """)
        .param("code", pending.code())
        .param("version", pending.version())
        .param("reason", reason)
        .update();
  }

  private static void advisory(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }

  private record Pending(String code, int version) {}
}
