package vn.motcua.dossiers.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;

/** The relay's view of the outbox. PostgreSQL's clock is the only one used. */
final class OutboxQueue {

  private static final int LONGEST_REASON = 2000;

  private static final String LAG =
      """
      with held as (
        select o.dossier_code, min(o.id) as id, count(*) as messages from casefile.outbox o
        where o.topic = :topic and o.state = 'pending' and o.attempts >= :heldUp
          and o.id < (select max(d.id) from casefile.outbox d
            where d.topic = :topic and d.state = 'delivered')
        group by o.dossier_code)
      select extract(epoch from now() - min(p.created_at)),
        (select coalesce(sum(messages), 0) from held) as held_up
      from casefile.outbox p
      where p.topic = :topic and p.state = 'pending'
        and not exists (select 1 from held h
          where h.dossier_code = p.dossier_code and h.id <= p.id)
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final AuditTrail audit;

  OutboxQueue(JdbcClient jdbc, Access access, AuditTrail audit) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
  }

  /**
   * Takes messages that are due and have no undelivered one of their dossier before them, whoever
   * waits longest first: what fails again and again goes to the end of the line. They stay ours for
   * the lease.
   */
  List<OutboxMessage> claim(String topic, int limit, Duration lease) {
    return access.asSystem(() ->
        jdbc.sql(
                """
                with due as (
                  select o.id from casefile.outbox o
                  where o.topic = :topic and o.state = 'pending' and o.due_at <= now()
                    and not exists (select 1 from casefile.outbox p
                      where p.topic = :topic and p.state = 'pending'
                        and p.dossier_code = o.dossier_code and p.id < o.id)
                  order by o.due_at, o.id limit :limit for update skip locked),
                taken as (
                  update casefile.outbox o set attempts = o.attempts + 1,
                    due_at = now() + make_interval(secs => :lease)
                  from due where o.id = due.id
                  returning o.id, o.topic, o.dossier_code, o.key, o.payload, o.attempts)
                select * from taken order by id
                """)
            .param("topic", topic)
            .param("limit", limit)
            .param("lease", lease.toSeconds())
            .query(OutboxQueue::message)
            .list());
  }

  void delivered(Collection<Long> ids) {
    access.asSystem(() ->
        jdbc.sql(
                """
                update casefile.outbox set state = 'delivered', finished_at = now(),
                  last_error = null
                where id in (:ids) and state = 'pending'
                """)
            .param("ids", ids)
            .update());
  }

  void retry(OutboxMessage message, String reason, Duration wait) {
    access.asSystem(() ->
        jdbc.sql(
                """
                update casefile.outbox set last_error = :reason,
                  due_at = now() + make_interval(secs => :wait)
                where id = :id and state = 'pending'
                """)
            .param("reason", cut(reason))
            .param("wait", wait.toMillis() / 1000.0)
            .param("id", message.id())
            .update());
  }

  /**
   * @param then done in the same transaction, where nobody else gave the message up before
   */
  void dead(OutboxMessage message, String reason, Runnable then) {
    access.asSystem(() -> {
      int changed =
          jdbc.sql(
                  """
                  update casefile.outbox set state = 'dead', finished_at = now(),
                    last_error = :reason
                  where id = :id and state = 'pending'
                  """)
              .param("reason", cut(reason))
              .param("id", message.id())
              .update();
      if (changed == 1) {
        audit.append(
            new AuditEntry(
                "system",
                "system",
                "message-refused",
                message.dossierCode(),
                Map.of("topic", message.topic(), "key", message.key(), "reason", cut(reason))));
        then.run();
      }
    });
  }

  /** How long until the next message may be tried; empty where none waits. */
  Optional<Duration> untilNext(String topic) {
    return access.asSystem(() ->
        jdbc.sql(
                """
                select extract(epoch from min(o.due_at) - now()) from casefile.outbox o
                where o.topic = :topic and o.state = 'pending'
                  and not exists (select 1 from casefile.outbox p
                    where p.topic = :topic and p.state = 'pending'
                      and p.dossier_code = o.dossier_code and p.id < o.id)
                """)
            .param("topic", topic)
            .query((row, number) -> seconds(row))
            .single());
  }

  /**
   * Age of the oldest undelivered message. Left out is what is held up: a message tried so many
   * times while one that came later got through, and those of its dossier behind it. Where nothing
   * gets through, nothing is left out.
   */
  RelayLag lag(String topic, int heldUp) {
    return access.asSystem(() ->
        jdbc.sql(LAG)
            .param("topic", topic)
            .param("heldUp", heldUp)
            .query((row, number) ->
                new RelayLag(seconds(row).orElse(Duration.ZERO), row.getLong("held_up")))
            .single());
  }

  private static Optional<Duration> seconds(ResultSet row) throws SQLException {
    double seconds = row.getDouble(1);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  private static OutboxMessage message(ResultSet row, int number) throws SQLException {
    return new OutboxMessage(
        row.getLong("id"),
        row.getString("topic"),
        row.getString("dossier_code"),
        row.getString("key"),
        JsonMapper.shared().readTree(row.getString("payload")),
        row.getInt("attempts"));
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }
}
