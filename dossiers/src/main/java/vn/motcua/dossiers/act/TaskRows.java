package vn.motcua.dossiers.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/** The rows of tasks and of who holds them; the engine's side is only read. */
public final class TaskRows {

  private final JdbcClient jdbc;

  public TaskRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The task, if the official sees it; locks its dossier, so acts on one dossier queue up. */
  public Optional<Task> lock(long taskKey) {
    jdbc.sql(
            """
            select code from casefile.dossier
            where code = (select dossier_code from readmodel.task where task_key = :key) for update
            """)
        .param("key", taskKey)
        .query(String.class)
        .optional();
    return find(taskKey);
  }

  /** Read after the lock is held: the statement that waits for it still sees the state before. */
  private Optional<Task> find(long taskKey) {
    return jdbc.sql(
            """
            select t.task_key, t.dossier_code, t.element_id, t.role, t.unit, t.state as task_state,
              case when c.task_key is not null then c.by else t.assignee end as holder,
              coalesce(c.by_name, o.name) as holder_name, coalesce(c.at, t.created_at) as held_since,
              d.procedure_code, d.procedure_version, d.state, d.clock_state, d.due_at
            from readmodel.task t
            join casefile.dossier d on d.code = t.dossier_code
            left join casefile.task_claim c on c.task_key = t.task_key
            left join casefile.official o on o.username = t.assignee
            where t.task_key = :key
            """)
        .param("key", taskKey)
        .query((row, number) -> task(row))
        .optional();
  }

  /** Takes the task unless somebody holds it in our screens. */
  boolean claim(Task task, Actor actor, Authority authority, Instant at) {
    return jdbc.sql(
                """
                insert into casefile.task_claim as c (task_key, dossier_code, by, by_name, at,
                  on_behalf_of, on_behalf_of_name)
                values (:key, :code, :by, :name, :at, :absent, :absentName)
                on conflict (task_key) do update
                  set by = excluded.by, by_name = excluded.by_name, at = excluded.at,
                    on_behalf_of = excluded.on_behalf_of,
                    on_behalf_of_name = excluded.on_behalf_of_name
                  where c.by is null
                """)
            .param("key", task.key())
            .param("code", task.dossier().value())
            .param("by", actor.username())
            .param("name", actor.name())
            .param("at", Rows.timestamp(at))
            .param("absent", authority.onBehalfOf())
            .param("absentName", authority.onBehalfOfName())
            .update()
        == 1;
  }

  /** Gives the task back: the row stays and says so. */
  void release(Task task, Instant at) {
    jdbc.sql(
            """
            insert into casefile.task_claim as c (task_key, dossier_code, by, by_name, at)
            values (:key, :code, null, null, :at)
            on conflict (task_key) do update set by = null, by_name = null, at = excluded.at,
              on_behalf_of = null, on_behalf_of_name = null
            """)
        .param("key", task.key())
        .param("code", task.dossier().value())
        .param("at", Rows.timestamp(at))
        .update();
  }

  /** Gives the task to somebody, whoever holds it. */
  void give(Task task, Actor to, Instant at) {
    jdbc.sql(
            """
            insert into casefile.task_claim as c (task_key, dossier_code, by, by_name, at)
            values (:key, :code, :by, :name, :at)
            on conflict (task_key) do update
              set by = excluded.by, by_name = excluded.by_name, at = excluded.at,
                on_behalf_of = null, on_behalf_of_name = null
            """)
        .param("key", task.key())
        .param("code", task.dossier().value())
        .param("by", to.username())
        .param("name", to.name())
        .param("at", Rows.timestamp(at))
        .update();
  }

  /** Tells open screens that the queue of a unit changed. */
  public void signal(@Nullable String unit) {
    jdbc.sql("select pg_notify('motcua_tasks', :unit)")
        .param("unit", unit == null ? "" : unit)
        .query((row, number) -> true)
        .single();
  }

  private static Task task(ResultSet row) throws SQLException {
    return new Task(
        row.getLong("task_key"),
        new DossierCode(row.getString("dossier_code")),
        row.getString("element_id"),
        row.getString("role"),
        row.getString("unit"),
        row.getString("task_state").equals("CREATED"),
        row.getString("holder"),
        row.getString("holder_name"),
        Rows.instantOf(row, "held_since"),
        new ProcedureCode(row.getString("procedure_code")),
        row.getInt("procedure_version"),
        DossierState.valueOf(row.getString("state")),
        ClockState.valueOf(row.getString("clock_state")),
        Rows.instant(row, "due_at"));
  }
}
