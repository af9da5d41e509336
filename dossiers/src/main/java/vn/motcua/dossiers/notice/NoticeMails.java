package vn.motcua.dossiers.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.CurrentCalendars;

/**
 * Mails to officials that wait: those to be sent at once, and the daily digests. Several replicas
 * may ask; each mail is given to one at a time, and again when that one dies.
 */
public final class NoticeMails {

  /** Long enough for a whole round against a server that hangs. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final int MOST_TRIES = 8;
  private static final int MOST_IN_DIGEST = 50;

  private final JdbcClient jdbc;
  private final Access access;
  private final CurrentCalendars calendars;
  private final Clock clock;

  public NoticeMails(JdbcClient jdbc, Access access, CurrentCalendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Whom a mail goes to. */
  public record Recipient(
      String username, String name, UnitCode unit, String email, boolean quiet) {
    @Override
    public String toString() {
      return "Recipient[" + username + "]";
    }
  }

  /** A notice to be mailed now. */
  public record Single(Recipient to, Notice notice, int tries) {}

  /**
   * What an official is told once a day.
   *
   * @param open tasks the official holds
   */
  public record Digest(
      Recipient to, LocalDate day, List<Notice> notices, int open, int atRisk, int overdue) {

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
      return notices.isEmpty() && atRisk == 0 && overdue == 0;
    }
  }

  /** Mails to be sent now; what comes in somebody's quiet hours waits until they end. */
  public List<Single> singles(int limit) {
    Instant now = clock.instant();
    return access.asSystem(() -> {
      jdbc.sql(MailSql.TO_NOBODY).param("now", Rows.timestamp(now)).update();
      List<Single> claimed =
          jdbc.sql(MailSql.CLAIM)
              .param("now", Rows.timestamp(now))
              .param("until", Rows.timestamp(now.plus(LEASE)))
              .param("limit", limit)
              .query((row, number) ->
                  new Single(to(row), NoticeQueries.notice(row), row.getInt("mail_tries")))
              .list();
      claimed.forEach(single -> quietUntil(single, now));
      return claimed.stream().filter(single -> !isQuiet(single.to(), now)).toList();
    });
  }

  /**
   * Daily mails whose time has come; each official's is over for the day once it was {@link #sent}
   * or there was nothing to say. One that was neither sent nor failed is given out again.
   */
  public List<Digest> digests(int limit) {
    ZonedDateTime now = clock.instant().atZone(WorkingCalendar.ZONE);
    LocalDate today = now.toLocalDate();
    return access.asSystem(() -> {
      List<Recipient> due =
          jdbc.sql(MailSql.DIGESTS)
              .param("until", Rows.timestamp(now.toInstant().plus(LEASE)))
              .param("now", Rows.timestamp(now.toInstant()))
              .param("today", java.sql.Date.valueOf(today))
              .param("time", Time.valueOf(now.toLocalTime()))
              .param("limit", limit)
              .query((row, number) -> to(row))
              .list();
      List<Digest> digests = new ArrayList<>();
      for (Recipient to : due) {
        boolean free = to.quiet() && !calendars.of(to.unit()).isWorkingDay(today);
        Digest digest = free ? null : digest(to, now);
        if (digest == null || digest.isEmpty()) {
          done(to, today);
        } else {
          digests.add(digest);
        }
      }
      return List.copyOf(digests);
    });
  }

  /** These were sent. */
  public void sent(Collection<Long> ids) {
    mark(ids, "SENT", null);
  }

  /** The digest was sent. */
  public void sent(Digest digest) {
    access.asSystem(() -> {
      sent(digest.notices().stream().map(Notice::id).toList());
      done(digest.to(), digest.day());
    });
  }

  /** This one could not be sent: tried again later, given up after a day. */
  public void failed(Single single) {
    Duration pause = Duration.ofMinutes(1L << Math.min(single.tries(), MOST_TRIES));
    boolean over = single.tries() >= MOST_TRIES;
    mark(List.of(single.notice().id()), over ? "FAILED" : "AT_ONCE", clock.instant().plus(pause));
  }

  /** The digest could not be sent: tried again later that day, else with the next one. */
  public void failed(Digest digest) {
    access.asSystem(() -> {
      jdbc.sql(
              "update casefile.notice_setting set digest_until = :until where username = :username")
          .param("until", Rows.timestamp(clock.instant().plus(LEASE)))
          .param("username", digest.to().username())
          .update();
    });
  }

  /** Takes away notices told before that moment. */
  public int forget(Instant before) {
    return access.asSystem(() ->
        jdbc.sql("delete from casefile.notice where at < :before")
            .param("before", Rows.timestamp(before))
            .update());
  }

  private void done(Recipient to, LocalDate day) {
    jdbc.sql(
            """
            update casefile.notice_setting set digest_done_on = :day, digest_until = null
            where username = :username
            """)
        .param("day", java.sql.Date.valueOf(day))
        .param("username", to.username())
        .update();
  }

  private Digest digest(Recipient to, ZonedDateTime now) {
    List<Notice> notices =
        jdbc.sql(MailSql.IN_DIGEST)
            .param("username", to.username())
            .param("most", MOST_IN_DIGEST)
            .query((row, number) -> NoticeQueries.notice(row))
            .list();
    return jdbc.sql(MailSql.WORK)
        .param("username", to.username())
        .param("now", Rows.timestamp(now.toInstant()))
        .query((row, number) ->
            new Digest(
                to,
                now.toLocalDate(),
                notices,
                row.getInt("open"),
                row.getInt("at_risk"),
                row.getInt("overdue")))
        .single();
  }

  private void quietUntil(Single single, Instant now) {
    if (isQuiet(single.to(), now)) {
      Instant end = calendars.of(single.to().unit()).startsAt(now);
      jdbc.sql(
              """
              update casefile.notice set mail_due_at = :end, mail_tries = mail_tries - 1
              where id = :id
              """)
          .param("end", Rows.timestamp(end))
          .param("id", single.notice().id())
          .update();
    }
  }

  private boolean isQuiet(Recipient to, Instant now) {
    return to.quiet() && !calendars.of(to.unit()).isWorkingTime(now);
  }

  private void mark(Collection<Long> ids, String mail, @Nullable Instant due) {
    access.asSystem(() -> {
      jdbc.sql(
              """
              update casefile.notice
              set mail = :mail, mail_due_at = coalesce(cast(:due as timestamptz), mail_due_at)
              where id = any (:ids) and mail <> 'SENT'
              """)
          .param("mail", mail)
          .param("due", Rows.timestamp(due))
          .param("ids", ids.toArray(Long[]::new))
          .update();
    });
  }

  private static Recipient to(ResultSet row) throws SQLException {
    return new Recipient(
        row.getString("username"),
        row.getString("name"),
        new UnitCode(row.getString("unit")),
        row.getString("email"),
        row.getBoolean("quiet"));
  }
}
