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

/** The rows of tasks, claims and acts; the engine's side is only read. */
public final class TaskRows {

  private final JdbcClient jdbc;

  public TaskRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who did the task, or has recorded an act that is carried out in a moment. */
  Optional<ActResult.AlreadyDone> done(long taskKey) {
    return jdbc.sql(
            """
            select by_name, at from casefile.task_act where task_key = :key
            union all
            select by_name, recorded_at from casefile.pending_act
            where task_key = :key and failed_at is null
            limit 1
            """)
        .param("key", taskKey)
        .query((row, number) ->
            new ActResult.AlreadyDone(row.getString("by_name"), Rows.instantOf(row, "at")))
        .optional();
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

  /** Closes a task that is nobody's step any more; false if it was done. */
  boolean insert(
      DossierCode code,
      Standing.OpenTask task,
      String outcome,
      String data,
      Actor actor,
      Instant at) {
    return jdbc.sql(
                """
                insert into casefile.task_act
                  (task_key, dossier_code, element_id, kind, outcome, data, unit, by, by_name, at)
                values (:key, :code, :element, null, :outcome, cast(:data as jsonb), :unit, :by,
                  :name, :at)
                on conflict (task_key) do nothing
                """)
            .param("key", task.key())
            .param("code", code.value())
            .param("element", task.elementId())
            .param("outcome", outcome)
            .param("data", data)
            .param("unit", task.unit() == null ? actor.unit().value() : task.unit())
            .param("by", actor.username())
            .param("name", actor.name())
            .param("at", Rows.timestamp(at))
            .update()
        == 1;
  }

  /** The desk was told that the limit is about to expire. */
  void atRiskTold(DossierCode code, Instant at) {
    jdbc.sql("update casefile.dossier set at_risk_told_at = :at where code = :code")
        .param("at", Rows.timestamp(at))
        .param("code", code.value())
        .update();
  }

  /** Whether form 02 was sent in this stage before. */
  boolean supplementAsked(DossierCode code, SupplementStage stage) {
    return jdbc.sql(
            """
            select exists (select 1 from casefile.supplement_request
              where dossier_code = :code and stage = :stage)
            """)
        .param("code", code.value())
        .param("stage", stage.name())
        .query(Boolean.class)
        .single();
  }

  /** Writes the act; false if there is one already. */
  boolean insert(
      Task task,
      @Nullable String kind,
      String outcome,
      String data,
      Actor actor,
      Authority authority,
      Instant at) {
    return jdbc.sql(
                """
                insert into casefile.task_act
                  (task_key, dossier_code, element_id, kind, outcome, data, unit, by, by_name, at,
                  on_behalf_of, on_behalf_of_name)
                values (:key, :code, :element, :kind, :outcome, cast(:data as jsonb), :unit, :by,
                  :name, :at, :absent, :absentName)
                on conflict (task_key) do nothing
                """)
            .param("key", task.key())
            .param("code", task.dossier().value())
            .param("element", task.elementId())
            .param("kind", kind)
            .param("outcome", outcome)
            .param("data", data)
            .param("unit", task.unit() == null ? actor.unit().value() : task.unit())
            .param("by", actor.username())
            .param("name", actor.name())
            .param("at", Rows.timestamp(at))
            .param("absent", authority.onBehalfOf())
            .param("absentName", authority.onBehalfOfName())
            .update()
        == 1;
  }

  /** Form 02; answers its round. */
  int askSupplement(
      Task task,
      String items,
      SupplementRequest request,
      SupplementStage stage,
      Actor actor,
      Instant at) {
    return jdbc.sql(
            """
            insert into casefile.supplement_request (dossier_code, task_key, round, element_id,
              items, reason, legal_basis, requested_by, requested_at, stage, approved_by)
            select :code, :key, 1 + count(*), :element, cast(:items as jsonb), :reason, :basis,
              :by, :at, :stage, :approver
            from casefile.supplement_request where dossier_code = :code
            returning round
            """)
        .param("code", task.dossier().value())
        .param("key", task.key())
        .param("element", task.elementId())
        .param("items", items)
        .param("reason", request.reason())
        .param("basis", request.legalBasis())
        .param("stage", stage.name())
        .param("approver", request.approvedBy())
        .param("by", actor.username())
        .param("at", Rows.timestamp(at))
        .query(Integer.class)
        .single();
  }

  void accepted(DossierCode code, Instant at) {
    jdbc.sql(
            """
            update casefile.dossier set state = 'ACCEPTED', accepted_at = :at, received_at = :at
            where code = :code and state = 'REGISTERED'
            """)
        .param("at", Rows.timestamp(at))
        .param("code", code.value())
        .update();
  }

  void state(DossierCode code, DossierState state, @Nullable String reason) {
    jdbc.sql(
            """
            update casefile.dossier
            set state = :state, closing_reason = coalesce(:reason, closing_reason)
            where code = :code
            """)
        .param("state", state.name())
        .param("reason", reason)
        .param("code", code.value())
        .update();
  }

  /** Whether the applicant has not answered yet; a step beside may have asked. */
  boolean supplementOpen(DossierCode code) {
    return jdbc.sql(
            """
            select exists (select 1 from casefile.supplement_request
              where dossier_code = :code and answered_at is null)
            """)
        .param("code", code.value())
        .query(Boolean.class)
        .single();
  }

  boolean extendedBefore(DossierCode code) {
    return jdbc.sql(
            """
            select exists (select 1 from casefile.clock_fact
              where dossier_code = :code and kind = 'EXTENDED')
            """)
        .param("code", code.value())
        .query(Boolean.class)
        .single();
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
