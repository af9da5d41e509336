package vn.motcua.dossiers.act.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;

/** The rows of acts that wait to be carried out. */
final class PendingRows {

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

  /** Locks the dossiers of the batch, in the order of their codes. */
  void hold(UUID batch, String by) {
    jdbc.sql(
            """
            select code from casefile.dossier
            where code in (select dossier_code from casefile.pending_act
              where batch = :batch and by = :by and failed_at is null)
            order by code for update
            """)
        .param("batch", batch)
        .param("by", by)
        .query(String.class)
        .list();
  }

  /** Writes the act; in the place of one that failed before. */
  void insert(PendingAct act, Duration wait) {
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
        .param("code", act.dossier().value())
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

  void putOff(UUID batch, String by, Instant until) {
    jdbc.sql(
            """
            update casefile.pending_act set runs_at = :until
            where batch = :batch and by = :by and failed_at is null
            """)
        .param("until", Rows.timestamp(until))
        .param("batch", batch)
        .param("by", by)
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

  /** An act taken back. */
  record Deleted(long taskKey, String outcome) {}
}
