package vn.motcua.dossiers.draft;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;

/**
 * Keeps what an official enters at the receiving desk, one dossier each, for nobody else's eyes, so
 * that a reloaded page, an expired session or another machine loses nothing.
 *
 * @see "docs/decisions/0048-the-desk-is-kept.md"
 */
public final class DeskDrafts {

  /** How long what nobody goes on with stays; the files to it go after a day. */
  static final Duration LIFE = Duration.ofDays(7);

  private static final String OF =
      "select content, version, saved_at from casefile.desk_draft where username = :me";

  private static final String OLD = "delete from casefile.desk_draft where saved_at < :before";

  private static final int MOST_BYTES = 60_000;

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;

  public DeskDrafts(JdbcClient jdbc, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** What the official left unfinished. */
  public Optional<DeskDraft> of(Actor actor) {
    return access.as(actor, () -> find(actor));
  }

  /**
   * Keeps what is entered in place of what was kept.
   *
   * @param content a JSON object
   * @param seen the version the window last read or wrote; null for none
   */
  public DeskKept keep(String content, @Nullable UUID seen, Actor actor) {
    if (content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return new DeskKept.TooMuch();
    }
    return access.as(
        actor,
        () ->
            write(content, seen, actor)
                .<DeskKept>map(DeskKept.Kept::new)
                .orElseGet(() ->
                    new DeskKept.Overtaken(find(actor).map(DeskDraft::savedAt).orElse(null))));
  }

  /** Forgets it, unless another window goes on with it. */
  public void drop(UUID seen, Actor actor) {
    access.as(
        actor,
        () -> {
          jdbc.sql("delete from casefile.desk_draft where username = :me and version = :seen")
              .param("me", actor.username())
              .param("seen", seen)
              .update();
        });
  }

  /** Deletes what nobody goes on with, for the workers; returns how many. */
  public int sweep() {
    return access.asSystem(
        () -> jdbc.sql(OLD).param("before", Rows.timestamp(clock.instant().minus(LIFE))).update());
  }

  private Optional<DeskDraft> find(Actor actor) {
    return jdbc.sql(OF)
        .param("me", actor.username())
        .query((row, number) ->
            new DeskDraft(
                row.getString("content"),
                row.getObject("version", UUID.class),
                Rows.instantOf(row, "saved_at")))
        .optional();
  }

  /** The new version; empty where the one that was seen is not the one that is kept. */
  private Optional<UUID> write(String content, @Nullable UUID seen, Actor actor) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return jdbc.sql(
            seen == null
                ? """
                insert into casefile.desk_draft (username, content, version, saved_at)
                values (:me, cast(:content as jsonb), gen_random_uuid(), :at)
                on conflict (username) do nothing returning version
                """
                : """
                update casefile.desk_draft
                set content = cast(:content as jsonb), version = gen_random_uuid(), saved_at = :at
                where username = :me and version = :seen returning version
                """)
        .param("me", actor.username())
        .param("content", content)
        .param("seen", seen)
        .param("at", Rows.timestamp(at))
        .query(UUID.class)
        .optional();
  }
}
