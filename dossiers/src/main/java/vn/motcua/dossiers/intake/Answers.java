package vn.motcua.dossiers.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.casefile.Rows;

/** Answers already given, by caller and idempotency key. */
final class Answers {

  /**
   * @param fresh the key was free and is now ours, if the transaction commits
   * @param same the earlier request was the very same one
   */
  record Answer(
      boolean fresh, boolean same, @Nullable String dossierCode, @Nullable Instant dueAt) {}

  private final JdbcClient jdbc;

  Answers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the key; waits for another transaction that is taking it at this moment. */
  Answer take(String caller, String key, String operation, String hash, @Nullable UnitCode unit) {
    int taken =
        jdbc.sql(
                """
                insert into casefile.answer (caller, key, operation, request_hash, unit)
                values (:caller, :key, :operation, :hash, :unit)
                on conflict (caller, key) do nothing
                """)
            .param("caller", caller)
            .param("key", key)
            .param("operation", operation)
            .param("hash", hash)
            .param("unit", unit == null ? null : unit.value())
            .update();
    return taken == 1 ? new Answer(true, true, null, null) : given(caller, key, operation, hash);
  }

  /** Remembers the answer. */
  void give(String caller, String key, DossierCode code, @Nullable Instant dueAt) {
    jdbc.sql(
            """
            update casefile.answer set dossier_code = :code, due_at = :dueAt
            where caller = :caller and key = :key
            """)
        .param("code", code.value())
        .param("dueAt", dueAt == null ? null : Timestamp.from(dueAt))
        .param("caller", caller)
        .param("key", key)
        .update();
  }

  private Answer given(String caller, String key, String operation, String hash) {
    return jdbc.sql(
            """
            select operation, request_hash, dossier_code, due_at from casefile.answer
            where caller = :caller and key = :key
            """)
        .param("caller", caller)
        .param("key", key)
        .query((row, number) -> answer(row, operation, hash))
        .optional()
        .orElse(new Answer(false, false, null, null));
  }

  private static Answer answer(ResultSet row, String operation, String hash) throws SQLException {
    boolean same =
        operation.equals(row.getString("operation")) && hash.equals(row.getString("request_hash"));
    return new Answer(false, same, row.getString("dossier_code"), Rows.instant(row, "due_at"));
  }
}
