package vn.motcua.dossiers.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;

/** The rows of acts that wait to be carried out. */
final class PendingRows {

  private static final int AT_ONCE = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  PendingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Does the work inside the open transaction and undoes it: only its answer stays. */
  <T> T rehearsed(Supplier<T> work) {
    jdbc.sql("savepoint rehearsal").update();
    T answer = work.get();
    jdbc.sql("rollback to savepoint rehearsal").update();
    return answer;
  }

  /** Writes the act; in the place of one that failed before. */
  void insert(Task task, PendingAct act, Duration wait) {
    jdbc.sql("delete from casefile.pending_act where task_key = :key and failed_at is not null")
        .param("key", act.taskKey())
        .update();
    jdbc.sql(
            """
            insert into casefile.pending_act (task_key, dossier_code, batch, outcome, data,
              actor, by, by_name, recorded_at, runs_at)
            values (:key, :code, :batch, :outcome, cast(:data as jsonb), cast(:actor as jsonb), :by,
              :name, :at, :runs)
            """)
        .param("key", act.taskKey())
        .param("code", task.dossier().value())
        .param("batch", act.batch())
        .param("outcome", act.outcome())
        .param("data", JSON.writeValueAsString(act.data()))
        .param("actor", JSON.writeValueAsString(act.actor()))
        .param("by", act.actor().username())
        .param("name", act.actor().name())
        .param("at", Rows.timestamp(act.recordedAt()))
        .param("runs", Rows.timestamp(act.recordedAt().plus(wait)))
        .update();
  }

  List<Deleted> delete(UUID batch, String by) {
    return jdbc.sql(
            """
            delete from casefile.pending_act
            where batch = :batch and by = :by and failed_at is null
            returning task_key, outcome
            """)
        .param("batch", batch)
        .param("by", by)
        .query(Deleted.class)
        .list();
  }

  List<Deleted> delete(long taskKey, String by) {
    return jdbc.sql(
            """
            delete from casefile.pending_act
            where task_key = :key and by = :by and failed_at is null
            returning task_key, outcome
            """)
        .param("key", taskKey)
        .param("by", by)
        .query(Deleted.class)
        .list();
  }

  List<PendingBatch> open(String by) {
    return jdbc.sql(
            """
            select batch, min(outcome) outcome, count(*) tasks, max(runs_at) runs_at
            from casefile.pending_act where by = :by and failed_at is null
            group by batch order by max(runs_at) desc
            """)
        .param("by", by)
        .query((row, number) ->
            new PendingBatch(
                row.getObject("batch", UUID.class),
                row.getString("outcome"),
                row.getInt("tasks"),
                Rows.instantOf(row, "runs_at")))
        .list();
  }

  List<FailedAct> failed(String by) {
    return jdbc.sql(
            """
            select p.task_key, p.dossier_code, p.outcome, p.failure, p.failed_at
            from casefile.pending_act p
            join readmodel.task t on t.task_key = p.task_key and t.state = 'CREATED'
            where p.by = :by and p.failed_at is not null
              and not exists (select 1 from casefile.task_act a where a.task_key = p.task_key)
            order by p.failed_at desc
            """)
        .param("by", by)
        .query((row, number) ->
            new FailedAct(
                row.getLong("task_key"),
                new DossierCode(row.getString("dossier_code")),
                row.getString("outcome"),
                JSON.readValue(row.getString("failure"), Text.class),
                Rows.instantOf(row, "failed_at")))
        .list();
  }

  void forgetFailed(String by) {
    jdbc.sql("delete from casefile.pending_act where by = :by and failed_at is not null")
        .param("by", by)
        .update();
  }

  void fail(long taskKey, Text reason, Instant at) {
    jdbc.sql(
            """
            update casefile.pending_act
            set failed_at = :at, failure = cast(:reason as jsonb) where task_key = :key
            """)
        .param("at", Rows.timestamp(at))
        .param("reason", JSON.writeValueAsString(reason))
        .param("key", taskKey)
        .update();
  }

  void postpone(long taskKey, Instant until) {
    jdbc.sql("update casefile.pending_act set runs_at = :until where task_key = :key")
        .param("until", Rows.timestamp(until))
        .param("key", taskKey)
        .update();
  }

  /** Of all officials, the first recorded first. */
  List<Due> due(Instant now) {
    return jdbc.sql("select * from casefile.due_acts(:now, :most)")
        .param("now", Rows.timestamp(now))
        .param("most", AT_ONCE)
        .query((row, number) ->
            new Due(
                row.getLong("task_key"),
                JSON.readValue(row.getString("actor"), Actor.class),
                Rows.instantOf(row, "recorded_at")))
        .list();
  }

  Optional<Instant> next() {
    return jdbc.sql("select casefile.next_act_at() at")
        .query((row, number) -> Optional.ofNullable(Rows.instant(row, "at")))
        .single();
  }

  /** Locks the act for this transaction unless somebody else carries it out or took it back. */
  Optional<PendingAct> take(long taskKey, Instant now) {
    return jdbc.sql(
            """
            select batch, task_key, outcome, data, actor, recorded_at from casefile.pending_act
            where task_key = :key and runs_at <= :now and failed_at is null
            for update skip locked
            """)
        .param("key", taskKey)
        .param("now", Rows.timestamp(now))
        .query((row, number) -> act(row))
        .optional();
  }

  private static PendingAct act(ResultSet row) throws SQLException {
    return new PendingAct(
        row.getObject("batch", UUID.class),
        row.getLong("task_key"),
        row.getString("outcome"),
        JSON.readValue(
            row.getString("data"), new TypeReference<Map<String, @Nullable Object>>() {}),
        JSON.readValue(row.getString("actor"), Actor.class),
        Rows.instantOf(row, "recorded_at"));
  }

  /** An act whose time has come. */
  record Due(long taskKey, Actor actor, Instant recordedAt) {}

  /** An act taken back. */
  record Deleted(long taskKey, String outcome) {}
}
