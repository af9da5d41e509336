package vn.motcua.dossiers.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.casefile.Rows;

/**
 * Takes delivered messages away once they are old and their dossier has ended: what was told is in
 * the audit trail. Messages that nobody took stay, and so do those of dossiers that still run, by
 * which stuck ones are found.
 */
public final class OutboxSweep {

  /**
   * Messages are looked at in the order they came, which is the order of the primary key; the first
   * one that came too late to be old ends the round.
   */
  static final String BATCH =
      """
      with looked as (
        select id, dossier_code, state, created_at, finished_at from casefile.outbox
        where id > :after order by id limit :size),
      gone as (
        delete from casefile.outbox o using looked l
        where o.id = l.id and l.state = 'delivered' and l.finished_at < :before
          and not exists (select 1 from casefile.dossier d
                          where d.code = l.dossier_code and d.state in ('REGISTERED', 'ACCEPTED'))
        returning o.id)
      select coalesce(max(id) filter (where created_at < :before), 0) as last,
        count(*) filter (where created_at < :before) as old, (select count(*) from gone) as gone
      from looked
      """;

  private static final int SIZE = 5_000;

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;
  private final Duration kept;
  private final int size;

  /**
   * @param kept how long a delivered message stays at least
   */
  public OutboxSweep(JdbcClient jdbc, Access access, Clock clock, Duration kept) {
    this(jdbc, access, clock, kept, SIZE);
  }

  OutboxSweep(JdbcClient jdbc, Access access, Clock clock, Duration kept, int size) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
    this.kept = kept;
    this.size = size;
  }

  /** Deletes what is old enough, a batch a transaction; returns how many messages went. */
  public long sweep() {
    Instant before = clock.instant().minus(kept);
    long after = Long.MIN_VALUE;
    long gone = 0;
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      Batch batch = batch(after, before);
      gone += batch.gone();
      after = batch.last();
      more = batch.old() == size;
    }
    return gone;
  }

  private Batch batch(long after, Instant before) {
    return access.asSystem(() ->
        jdbc.sql(BATCH)
            .param("after", after)
            .param("size", size)
            .param("before", Rows.timestamp(before))
            .query((row, number) ->
                new Batch(row.getLong("last"), row.getInt("old"), row.getLong("gone")))
            .single());
  }

  private record Batch(long last, int old, long gone) {}
}
