package vn.motcua.dossiers.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;

/** The rows of drafts. */
final class DraftRows {

  static final String OF =
      """
      select field, value, revision, by, by_name, saved_at from casefile.draft
      where dossier_code = :code and place = :place order by field
      """;

  private static final int MOST_BYTES = 60_000;
  private static final int LONGEST_NAME = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  DraftRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A task as far as typing into its form depends on it. */
  record Held(boolean open, @Nullable String holder, @Nullable String holderName) {}

  static boolean fits(DraftField.Typed typed) {
    return !typed.field().isEmpty()
        && typed.field().length() <= LONGEST_NAME
        && JSON.writeValueAsBytes(typed.value()).length <= MOST_BYTES;
  }

  List<DraftField> of(DraftPlace place) {
    return jdbc.sql(OF)
        .param("code", place.dossier().value())
        .param("place", place.word())
        .query((row, number) -> field(row))
        .list();
  }

  Optional<DraftField> field(DraftPlace place, String name) {
    return of(place).stream().filter(field -> field.field().equals(name)).findFirst();
  }

  /** The new revision; empty where somebody else was first with another value. */
  Optional<Long> write(DraftPlace place, DraftField.Typed typed, Actor actor, Instant at) {
    return jdbc.sql(
            """
            insert into casefile.draft as d
              (dossier_code, place, field, value, by, by_name, saved_at)
            values (:code, :place, :field, cast(:value as jsonb), :by, :name, :at)
            on conflict (dossier_code, place, field) do update
              set value = excluded.value, revision = d.revision + 1, by = excluded.by,
                by_name = excluded.by_name, saved_at = excluded.saved_at
              where d.revision = :seen or d.value = excluded.value
            returning revision
            """)
        .param("code", place.dossier().value())
        .param("place", place.word())
        .param("field", typed.field())
        .param("value", JSON.writeValueAsString(typed.value()))
        .param("by", actor.username())
        .param("name", actor.name())
        .param("at", Rows.timestamp(at))
        .param("seen", typed.seen())
        .query(Long.class)
        .optional();
  }

  void delete(DraftPlace place) {
    jdbc.sql("delete from casefile.draft where dossier_code = :code and place = :place")
        .param("code", place.dossier().value())
        .param("place", place.word())
        .update();
  }

  boolean visible(DossierCode code) {
    return jdbc.sql("select exists (select 1 from casefile.dossier where code = :code)")
        .param("code", code.value())
        .query(Boolean.class)
        .single();
  }

  /** Who holds the task; empty where the official does not see it or it is done. */
  Optional<Held> held(DraftPlace place) {
    return jdbc.sql(
            """
            select t.state = 'CREATED'
                and not exists (select 1 from casefile.task_act a where a.task_key = t.task_key) open,
              case when c.task_key is not null then c.by else t.assignee end holder,
              coalesce(c.by_name, o.name) holder_name
            from readmodel.task t
            join casefile.dossier d on d.code = t.dossier_code
            left join casefile.task_claim c on c.task_key = t.task_key
            left join casefile.official o on o.username = t.assignee
            where t.task_key = :key and t.dossier_code = :code
            """)
        .param("key", place.taskKey())
        .param("code", place.dossier().value())
        .query((row, number) ->
            new Held(row.getBoolean(1), row.getString("holder"), row.getString("holder_name")))
        .optional();
  }

  byte[] key(String username, byte[] fresh) {
    jdbc.sql(
            """
            insert into casefile.draft_key (username, key) values (:username, :key)
            on conflict do nothing
            """)
        .param("username", username)
        .param("key", fresh)
        .update();
    return jdbc.sql("select key from casefile.draft_key where username = :username")
        .param("username", username)
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  private static DraftField field(ResultSet row) throws SQLException {
    return new DraftField(
        row.getString("field"),
        JSON.readTree(row.getString("value")),
        row.getLong("revision"),
        row.getString("by"),
        row.getString("by_name"),
        Rows.instantOf(row, "saved_at"));
  }
}
