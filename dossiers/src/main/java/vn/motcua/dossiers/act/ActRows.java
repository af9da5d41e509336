package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;

/** The rows of acts: one for each task that was done. */
final class ActRows {

  private final JdbcClient jdbc;

  ActRows(JdbcClient jdbc) {
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

  /**
   * Writes the act; false if there is one already.
   *
   * @param document the signed document it issues or hands over; null where there is none
   */
  boolean insert(
      Task task,
      @Nullable String kind,
      String outcome,
      String data,
      @Nullable Long document,
      Actor actor,
      Authority authority,
      Instant at) {
    return jdbc.sql(
                """
                insert into casefile.task_act
                  (task_key, dossier_code, element_id, kind, outcome, data, unit, by, by_name, at,
                  on_behalf_of, on_behalf_of_name, document_id)
                values (:key, :code, :element, :kind, :outcome, cast(:data as jsonb), :unit, :by,
                  :name, :at, :absent, :absentName, :document)
                on conflict (task_key) do nothing
                """)
            .param("key", task.key())
            .param("code", task.dossier().value())
            .param("element", task.elementId())
            .param("kind", kind)
            .param("outcome", outcome)
            .param("data", data)
            .param("document", document)
            .param("unit", task.unit() == null ? actor.unit().value() : task.unit())
            .param("by", actor.username())
            .param("name", actor.name())
            .param("at", Rows.timestamp(at))
            .param("absent", authority.onBehalfOf())
            .param("absentName", authority.onBehalfOfName())
            .update()
        == 1;
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
}
