package vn.motcua.dossiers.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.processes.contract.EngineNames;

/** Reads where a dossier stands, under the official's own policies. */
final class StandingRows {

  private final JdbcClient jdbc;
  private final ConsultationRows consultations;

  StandingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.consultations = new ConsultationRows(jdbc);
  }

  /** The same, with the dossier locked: acts on one dossier queue up. */
  Optional<Standing> lock(DossierCode code) {
    jdbc.sql("select code from casefile.dossier where code = :code for update")
        .param("code", code.value())
        .query(String.class)
        .optional();
    return find(code);
  }

  Optional<Standing> find(DossierCode code) {
    return jdbc.sql(
            """
            select d.code, d.procedure_code, d.procedure_version, d.state, d.clock_state, d.due_at,
              d.at_risk_told_at, d.receiving_unit, d.competent_unit, d.commune_unit,
              exists (select 1 from casefile.procedure_step p
                where p.procedure_code = d.procedure_code and p.version = d.procedure_version
                  and p.element_id = :opinion) hears,
              exists (select 1 from casefile.supplement_request s
                where s.dossier_code = d.code and s.answered_at is null) supplement_open,
              exists (select 1 from casefile.clock_fact f
                where f.dossier_code = d.code and f.kind = 'EXTENDED') extended
            from casefile.dossier d where d.code = :code
            """)
        .param("code", code.value())
        .param("opinion", EngineNames.stepElement(EngineNames.KIND_OPINION))
        .query((row, number) -> standing(row, tasks(code), consultations.of(code)))
        .optional();
  }

  Optional<DossierCode> dossierOf(long taskKey) {
    return jdbc.sql("select dossier_code from readmodel.task where task_key = :key")
        .param("key", taskKey)
        .query(String.class)
        .optional()
        .map(DossierCode::new);
  }

  /** The last act of a step; acts on what lies beside the steps are passed over. */
  Optional<Standing.LastAct> lastAct(DossierCode code) {
    return jdbc.sql(
            """
            select task_key, element_id, kind, outcome, by, by_name, at from casefile.task_act
            where dossier_code = :code and (kind is not null or outcome = 'taken-back')
            order by at desc, task_key desc limit 1
            """)
        .param("code", code.value())
        .query((row, number) ->
            new Standing.LastAct(
                row.getLong("task_key"),
                row.getString("element_id"),
                row.getString("kind"),
                row.getString("outcome"),
                row.getString("by"),
                row.getString("by_name"),
                Rows.instantOf(row, "at")))
        .optional();
  }

  /** Whether anything that counts before the law was recorded from then on. */
  boolean clockMovedSince(DossierCode code, Instant at) {
    return jdbc.sql(
            """
            select exists (select 1 from casefile.clock_fact where dossier_code = :code and at >= :at)
            """)
        .param("code", code.value())
        .param("at", Rows.timestamp(at))
        .query(Boolean.class)
        .single();
  }

  /** What waits for somebody, the oldest first; who has recorded an act on it holds it. */
  List<Standing.OpenTask> tasks(DossierCode code) {
    return jdbc.sql(
            """
            select t.task_key, t.element_id, s.kind, coalesce(s.name_vi, t.element_id) step_name, t.role, t.unit,
              case when p.task_key is not null then p.by
                when c.task_key is not null then c.by else t.assignee end holder,
              coalesce(p.by_name, c.by_name, o.name) holder_name,
              coalesce(p.by, c.by) is not null claimed, t.created_at,
              t.process_instance_key, t.element_instance_key
            from readmodel.task t
            join casefile.dossier d on d.code = t.dossier_code
            left join casefile.procedure_step s on s.procedure_code = d.procedure_code
              and s.version = d.procedure_version and s.element_id = t.element_id
            left join casefile.task_claim c on c.task_key = t.task_key
            left join casefile.pending_act p on p.task_key = t.task_key and p.failed_at is null
            left join casefile.official o on o.username = t.assignee
            where t.dossier_code = :code and t.state = 'CREATED'
              and not exists (select 1 from casefile.task_act a where a.task_key = t.task_key)
            order by t.created_at, t.task_key
            """)
        .param("code", code.value())
        .query((row, number) -> task(row))
        .list();
  }

  private static Standing.OpenTask task(ResultSet row) throws SQLException {
    return new Standing.OpenTask(
        row.getLong("task_key"),
        row.getString("element_id"),
        row.getString("kind"),
        row.getString("step_name"),
        row.getString("role"),
        row.getString("unit"),
        row.getString("holder"),
        row.getString("holder_name"),
        row.getBoolean("claimed"),
        Rows.instantOf(row, "created_at"),
        row.getLong("process_instance_key"),
        row.getLong("element_instance_key"));
  }

  private static Standing standing(
      ResultSet row, List<Standing.OpenTask> tasks, List<Consultation> consultations)
      throws SQLException {
    return new Standing(
        new DossierCode(row.getString("code")),
        new ProcedureCode(row.getString("procedure_code")),
        row.getInt("procedure_version"),
        DossierState.valueOf(row.getString("state")),
        ClockState.valueOf(row.getString("clock_state")),
        Rows.instant(row, "due_at"),
        Rows.instant(row, "at_risk_told_at"),
        new UnitCode(row.getString("receiving_unit")),
        new UnitCode(row.getString("competent_unit")),
        new UnitCode(row.getString("commune_unit")),
        row.getBoolean("hears"),
        row.getBoolean("supplement_open"),
        row.getBoolean("extended"),
        tasks,
        consultations);
  }
}
