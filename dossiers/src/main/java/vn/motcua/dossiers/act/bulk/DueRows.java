package vn.motcua.dossiers.act.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;

/** The rows of recorded acts as those who carry them out need them. */
final class DueRows {

  private static final int AT_ONCE = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  DueRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Locks the act's dossier for this transaction, as every act does first; false while another
   * transaction is at it.
   */
  boolean hold(long taskKey) {
    Optional<String> code =
        jdbc.sql("select dossier_code from casefile.pending_act where task_key = :key")
            .param("key", taskKey)
            .query(String.class)
            .optional();
    return code.isPresent() && (locked(code.get()) || !seen(code.get()));
  }

  private boolean locked(String code) {
    return jdbc.sql("select code from casefile.dossier where code = :code for update skip locked")
        .param("code", code)
        .query(String.class)
        .optional()
        .isPresent();
  }

  /** Whether the official still sees the dossier; nobody can wait for one they do not. */
  boolean seen(DossierCode code) {
    return seen(code.value());
  }

  private boolean seen(String code) {
    return jdbc.sql("select exists (select 1 from casefile.dossier where code = :code)")
        .param("code", code)
        .query(Boolean.class)
        .single();
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
                row.getString("by"),
                row.getString("actor"),
                Rows.instantOf(row, "recorded_at")))
        .list();
  }

  Optional<Instant> next() {
    return jdbc.sql("select casefile.next_act_at() at")
        .query((row, number) -> Optional.ofNullable(Rows.instant(row, "at")))
        .single();
  }

  /**
   * Locks the act for this transaction unless somebody else carries it out or took it back.
   *
   * @param actor the official in whose name it is carried out
   */
  Optional<PendingAct> take(long taskKey, Actor actor, Instant now) {
    return jdbc.sql(
            """
            select batch, task_key, dossier_code, outcome, data, recorded_at
            from casefile.pending_act
            where task_key = :key and runs_at <= :now and failed_at is null
            for update skip locked
            """)
        .param("key", taskKey)
        .param("now", Rows.timestamp(now))
        .query((row, number) -> act(row, actor))
        .optional();
  }

  private static PendingAct act(ResultSet row, Actor actor) throws SQLException {
    return new PendingAct(
        row.getObject("batch", UUID.class),
        row.getLong("task_key"),
        new DossierCode(row.getString("dossier_code")),
        row.getString("outcome"),
        JSON.readValue(
            row.getString("data"), new TypeReference<Map<String, @Nullable Object>>() {}),
        actor,
        Rows.instantOf(row, "recorded_at"));
  }

  /**
   * An act whose time has come.
   *
   * @param actor the official as they were when they acted, as JSON
   */
  record Due(long taskKey, String by, String actor, Instant recordedAt) {

    /** Empty where what was written cannot be read any more. */
    Optional<Actor> recordedActor() {
      try {
        return Optional.of(JSON.readValue(actor, Actor.class));
      } catch (RuntimeException unreadable) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return "Due[" + taskKey + "]";
    }
  }
}
