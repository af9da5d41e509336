package vn.motcua.dossiers.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.notice.NoticeSettings.Mail;
import vn.motcua.dossiers.notice.NoticeSettings.Way;

/** An official's own notices and settings; PostgreSQL shows nobody else's. */
public final class NoticeQueries {

  /** More unread notices are counted as so many. */
  public static final int MOST_COUNTED = 100;

  private static final String PAGE =
      """
      select id, kind, dossier_code, task_key, detail, at, read_at from casefile.notice
      where username = :username and shown and id < :before and (:all or read_at is null)
      order by id desc limit :limit
      """;

  private static final String SAVE =
      """
      insert into casefile.notice_setting (username, email, ways, digest_at, quiet)
      values (:username, :email, cast(:ways as jsonb), :digest, :quiet)
      on conflict (username) do update set email = excluded.email, ways = excluded.ways,
        digest_at = excluded.digest_at, quiet = excluded.quiet
      """;

  private final JdbcClient jdbc;
  private final Access access;

  public NoticeQueries(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** How many are unread, at most {@link #MOST_COUNTED}. */
  public int unread(Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(
                    """
                    select count(*) from (select from casefile.notice
                      where username = :username and shown and read_at is null limit :most) unread
                    """)
                .param("username", actor.username())
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single());
  }

  /**
   * A page, the newest first.
   *
   * @param before the identity of the last notice of the page before; null for the first page
   */
  public List<Notice> page(Actor actor, boolean unreadOnly, @Nullable Long before, int limit) {
    return access.as(
        actor,
        () ->
            jdbc.sql(PAGE)
                .param("username", actor.username())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("all", !unreadOnly)
                .param("limit", limit)
                .query((row, number) -> notice(row))
                .list());
  }

  /** Marks some as read. */
  public void read(Actor actor, Collection<Long> ids) {
    access.as(
        actor,
        () -> {
          jdbc.sql(
                  """
                  update casefile.notice set read_at = now()
                  where id = any (:ids) and username = :username and read_at is null
                  """)
              .param("ids", ids.toArray(Long[]::new))
              .param("username", actor.username())
              .update();
        });
  }

  /** Marks as read what is no newer than this notice. */
  public void readUpTo(Actor actor, long newest) {
    access.as(
        actor,
        () -> {
          jdbc.sql(
                  """
                  update casefile.notice set read_at = now()
                  where username = :username and shown and read_at is null and id <= :newest
                  """)
              .param("username", actor.username())
              .param("newest", newest)
              .update();
        });
  }

  /** The official's settings. */
  public NoticeSettings settings(Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(
                    """
                    select email, ways, digest_at, quiet from casefile.notice_setting
                    where username = :username
                    """)
                .param("username", actor.username())
                .query((row, number) -> settings(row))
                .optional()
                .orElse(NoticeSettings.USUAL));
  }

  /** Keeps the official's settings. */
  public void save(Actor actor, NoticeSettings settings) {
    Map<String, Way> ways = new LinkedHashMap<>();
    settings.ways().forEach((kind, way) -> ways.put(kind.name(), way));
    access.as(
        actor,
        () -> {
          jdbc.sql(SAVE)
              .param("username", actor.username())
              .param("email", settings.email())
              .param("ways", JsonMapper.shared().writeValueAsString(ways))
              .param("digest", Time.valueOf(settings.digestAt()))
              .param("quiet", settings.quiet())
              .update();
        });
  }

  static Notice notice(ResultSet row) throws SQLException {
    String code = row.getString("dossier_code");
    return new Notice(
        row.getLong("id"),
        NoticeKind.valueOf(row.getString("kind")),
        code == null ? null : new DossierCode(code),
        row.getObject("task_key", Long.class),
        JsonMapper.shared()
            .readValue(row.getString("detail"), new TypeReference<Map<String, String>>() {}),
        Rows.instantOf(row, "at"),
        row.getTimestamp("read_at") != null);
  }

  private static NoticeSettings settings(ResultSet row) throws SQLException {
    Map<NoticeKind, Way> ways = new EnumMap<>(NoticeKind.class);
    JsonMapper.shared()
        .readTree(row.getString("ways"))
        .properties()
        .forEach(entry ->
            ways.put(
                NoticeKind.valueOf(entry.getKey()),
                new Way(
                    entry.getValue().path("app").asBoolean(true),
                    Mail.valueOf(entry.getValue().path("mail").asString("DIGEST")))));
    LocalTime digest = row.getTime("digest_at").toLocalTime();
    return new NoticeSettings(row.getString("email"), ways, digest, row.getBoolean("quiet"));
  }
}
