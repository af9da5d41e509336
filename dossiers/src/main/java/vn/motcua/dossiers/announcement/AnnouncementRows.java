package vn.motcua.dossiers.announcement;

import static vn.motcua.dossiers.announcement.Recomputation.texts;
import static vn.motcua.dossiers.announcement.Recomputation.times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.announcement.Announcement.Signature;
import vn.motcua.dossiers.announcement.Announcement.State;
import vn.motcua.dossiers.announcement.RunningClock.Change;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.intake.DossierCode;

/** The rows of announcements and of what they would move, in the transaction that is open. */
final class AnnouncementRows {

  private static final int AT_ONCE = 1_000;

  static final String LIST =
      """
      select * from casefile.calendar_announcement order by id desc limit :size
      """;

  /** The page first, in the order of its index, then the names: never the other way about. */
  static final String EFFECTS =
      """
      with page as materialized (
        select e.dossier_code, e.old_due_at, e.new_due_at
        from casefile.calendar_effect e
        where e.announcement_id = :id
          and (cast(:dueAt as timestamptz) is null
            or (e.new_due_at, e.dossier_code) > (:dueAt, :afterCode))
        order by e.new_due_at, e.dossier_code
        limit :size)
      select page.*, d.procedure_code, d.competent_unit, d.synthetic, p.name_vi, p.name_en
      from page
      cross join lateral (select * from casefile.dossier where code = page.dossier_code) d
      join casefile.procedure_version p
        on p.code = d.procedure_code and p.version = d.procedure_version
      order by page.new_due_at, page.dossier_code
      """;

  static final String MOVES = EFFECTS.replace("casefile.calendar_effect", "casefile.clock_move");

  private final JdbcClient jdbc;

  AnnouncementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a new proposal; empty where another one for the year waits. */
  Optional<Long> insert(HolidayYear year, UnitCode province, Actor actor, Instant at) {
    return jdbc.sql(
            """
            insert into casefile.calendar_announcement
              (year, content, source, unit, proposed_by, proposed_by_name, proposed_at)
            values (:year, cast(:content as jsonb), :source, :unit, :by, :name, :at)
            on conflict (year) where state = 'PROPOSED' do nothing
            returning id
            """)
        .param("year", year.year())
        .param("content", JsonMapper.shared().writeValueAsString(year))
        .param("source", year.source())
        .param("unit", province.value())
        .param("by", actor.username())
        .param("name", actor.name())
        .param("at", Rows.timestamp(at))
        .query(Long.class)
        .optional();
  }

  void counted(long id, int checked, int moved) {
    jdbc.sql(
            """
            update casefile.calendar_announcement set checked = :checked, moved = :moved
            where id = :id
            """)
        .param("checked", checked)
        .param("moved", moved)
        .param("id", id)
        .update();
  }

  /** Keeps the report of what would move. */
  void report(long id, List<Change> moved) {
    for (int from = 0; from < moved.size(); from += AT_ONCE) {
      List<Change> some = moved.subList(from, Math.min(moved.size(), from + AT_ONCE));
      jdbc.sql(
              """
              insert into casefile.calendar_effect
                (announcement_id, dossier_code, old_due_at, new_due_at)
              select :id, code, old_due_at, new_due_at
              from unnest(cast(:codes as text[]), cast(:old as timestamptz[]),
                cast(:due as timestamptz[])) n(code, old_due_at, new_due_at)
              """)
          .param("id", id)
          .param("codes", texts(some, Change::code))
          .param("old", times(some, change -> change.old().dueAt()))
          .param("due", times(some, change -> change.now().dueAt()))
          .update();
    }
  }

  /** New due dates by dossier, as the report says. */
  Map<String, Instant> reported(long id) {
    Map<String, Instant> dates = new HashMap<>();
    jdbc.sql(
            """
            select dossier_code, new_due_at from casefile.calendar_effect
            where announcement_id = :id
            """)
        .param("id", id)
        .query(row -> {
          dates.put(row.getString("dossier_code"), Rows.instantOf(row, "new_due_at"));
        });
    return dates;
  }

  /** The announcement; nobody else decides it before the end of the transaction. */
  Optional<Announcement> lock(long id) {
    return jdbc.sql("select * from casefile.calendar_announcement where id = :id for update")
        .param("id", id)
        .query((row, number) -> announcement(row))
        .optional();
  }

  Optional<Announcement> find(long id) {
    return jdbc.sql("select * from casefile.calendar_announcement where id = :id")
        .param("id", id)
        .query((row, number) -> announcement(row))
        .optional();
  }

  List<Announcement> list(int size) {
    return jdbc.sql(LIST).param("size", size).query((row, number) -> announcement(row)).list();
  }

  void decide(long id, State state, Actor actor, Instant at, @Nullable String reason) {
    jdbc.sql(
            """
            update casefile.calendar_announcement set state = :state, decided_by = :by,
              decided_by_name = :name, decided_at = :at, reason = :reason
            where id = :id
            """)
        .param("state", state.name())
        .param("by", actor.username())
        .param("name", actor.name())
        .param("at", Rows.timestamp(at))
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  MovedPage moved(String sql, long id, MovedPage.@Nullable Cursor after, int size) {
    OffsetDateTime due = after == null ? null : after.newDueAt().atOffset(ZoneOffset.UTC);
    List<MovedDossier> rows =
        jdbc.sql(sql)
            .param("id", id)
            .param("dueAt", due, Types.TIMESTAMP_WITH_TIMEZONE)
            .param("afterCode", after == null ? "" : after.code().value())
            .param("size", size + 1)
            .query((row, number) -> moved(row))
            .list();
    if (rows.size() <= size) {
      return new MovedPage(rows, null);
    }
    MovedDossier last = rows.get(size - 1);
    return new MovedPage(rows.subList(0, size), new MovedPage.Cursor(last.newDueAt(), last.code()));
  }

  private static MovedDossier moved(ResultSet row) throws SQLException {
    return new MovedDossier(
        new DossierCode(row.getString("dossier_code")),
        new ProcedureCode(row.getString("procedure_code")),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        new UnitCode(row.getString("competent_unit")),
        Rows.instantOf(row, "old_due_at"),
        Rows.instantOf(row, "new_due_at"),
        row.getBoolean("synthetic"));
  }

  private static Announcement announcement(ResultSet row) throws SQLException {
    String decidedBy = row.getString("decided_by");
    return new Announcement(
        row.getLong("id"),
        CurrentCalendars.year(row.getString("content")),
        State.valueOf(row.getString("state")),
        new UnitCode(row.getString("unit")),
        new Signature(
            row.getString("proposed_by"),
            row.getString("proposed_by_name"),
            Rows.instantOf(row, "proposed_at")),
        row.getInt("checked"),
        row.getInt("moved"),
        decidedBy == null
            ? null
            : new Signature(
                decidedBy, row.getString("decided_by_name"), Rows.instantOf(row, "decided_at")),
        row.getString("reason"));
  }
}
