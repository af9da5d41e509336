package vn.motcua.dossiers.view;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;

/** How an official likes the screens; kept with the account, so the same on every machine. */
public final class Preferences {

  private final JdbcClient jdbc;
  private final Access access;

  public Preferences(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /**
   * What the official chose.
   *
   * @param key such as {@code queue.columns}
   */
  public Optional<String> text(String key, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql("select value from casefile.preference where official = :me and key = :key")
                .param("me", actor.username())
                .param("key", key)
                .query(String.class)
                .optional());
  }

  /** Keeps what the official chose. */
  public void put(String key, String value, Actor actor) {
    access.as(
        actor,
        () -> {
          jdbc.sql(
                  """
                  insert into casefile.preference (official, key, value)
                  values (:me, :key, :value)
                  on conflict (official, key) do update set value = excluded.value
                  """)
              .param("me", actor.username())
              .param("key", key)
              .param("value", value)
              .update();
        });
  }

  /** Goes back to what is usual. */
  public void forget(String key, Actor actor) {
    access.as(
        actor,
        () -> {
          jdbc.sql("delete from casefile.preference where official = :me and key = :key")
              .param("me", actor.username())
              .param("key", key)
              .update();
        });
  }
}
