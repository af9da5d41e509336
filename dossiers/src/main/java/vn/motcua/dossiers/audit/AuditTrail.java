package vn.motcua.dossiers.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Access;

/**
 * Keeps and verifies the audit trail: one hash chain per unit and day.
 *
 * @see "docs/decisions/0013-audit-hash-chain.md"
 */
public final class AuditTrail {

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;

  public AuditTrail(JdbcClient jdbc, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Adds an entry to the transaction that is open; entries of one unit queue up behind each other
   * until it commits, so call this last.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void append(AuditEntry entry) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("An audit entry belongs to the transaction of its act.");
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate day = at.atZone(WorkingCalendar.ZONE).toLocalDate();
    Head head = lock(entry.unit(), day);
    int seq = head.seq() + 1;
    String body = HashChain.body(entry, day, seq, at);
    String hash = HashChain.next(head.hash(), body);
    insert(entry.unit(), day, seq, body, hash);
    move(entry.unit(), day, seq, hash);
  }

  /**
   * Adds many entries at once to the transaction that is open, those of a unit in their order; the
   * units' chains are locked in the order of their codes, so call this once and last.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void appendAll(List<AuditEntry> entries) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("An audit entry belongs to the transaction of its act.");
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate day = at.atZone(WorkingCalendar.ZONE).toLocalDate();
    Map<String, List<AuditEntry>> byUnit = new TreeMap<>();
    for (AuditEntry entry : entries) {
      byUnit.computeIfAbsent(entry.unit(), unit -> new ArrayList<>()).add(entry);
    }
    byUnit.forEach((unit, some) -> appendAll(unit, day, at, some));
  }

  private void appendAll(String unit, LocalDate day, Instant at, List<AuditEntry> entries) {
    Head head = lock(unit, day);
    int seq = head.seq();
    String hash = head.hash();
    String[] bodies = new String[entries.size()];
    String[] hashes = new String[entries.size()];
    for (int number = 0; number < bodies.length; number++) {
      seq++;
      bodies[number] = HashChain.body(entries.get(number), day, seq, at);
      hash = HashChain.next(hash, bodies[number]);
      hashes[number] = hash;
    }
    jdbc.sql(
            """
            insert into audit.entry (unit, day, seq, body, hash)
            select :unit, :day, :before + n, body, hash
            from unnest(cast(:bodies as text[]), cast(:hashes as text[]))
              with ordinality made(body, hash, n)
            """)
        .param("unit", unit)
        .param("day", day)
        .param("before", head.seq())
        .param("bodies", bodies)
        .param("hashes", hashes)
        .update();
    move(unit, day, seq, hash);
  }

  /** Verifies every chain; for the workers' database user. */
  public Verification verify() {
    return access.asSystem(() -> {
      Walk walk = new Walk();
      jdbc.sql(
              """
              select c.unit, c.day, c.last_seq, c.last_hash, e.seq, e.body, e.hash
              from audit.chain c left join audit.entry e on e.unit = c.unit and e.day = c.day
              order by c.unit, c.day, e.seq
              """)
          .withFetchSize(1000)
          .query(walk::row);
      return walk.end();
    });
  }

  private Head lock(String unit, LocalDate day) {
    return jdbc.sql(
            """
            insert into audit.chain as c (unit, day, last_seq, last_hash)
            values (:unit, :day, 0, :genesis)
            on conflict (unit, day) do update set last_seq = c.last_seq
            returning last_seq, last_hash
            """)
        .param("unit", unit)
        .param("day", day)
        .param("genesis", HashChain.genesis(unit, day))
        .query((row, number) -> new Head(row.getInt(1), row.getString(2)))
        .single();
  }

  private void insert(String unit, LocalDate day, int seq, String body, String hash) {
    jdbc.sql(
            """
            insert into audit.entry (unit, day, seq, body, hash)
            values (:unit, :day, :seq, :body, :hash)
            """)
        .param("unit", unit)
        .param("day", day)
        .param("seq", seq)
        .param("body", body)
        .param("hash", hash)
        .update();
  }

  private void move(String unit, LocalDate day, int seq, String hash) {
    jdbc.sql(
            """
            update audit.chain set last_seq = :seq, last_hash = :hash
            where unit = :unit and day = :day
            """)
        .param("unit", unit)
        .param("day", day)
        .param("seq", seq)
        .param("hash", hash)
        .update();
  }

  private record Head(int seq, String hash) {}

  /** All chains, one after the other, without holding them in memory. */
  private static final class Walk {
    private final List<ChainProblem> problems = new ArrayList<>();
    private @Nullable ChainCheck check;
    private long chains;
    private long entries;

    void row(ResultSet row) throws SQLException {
      String unit = row.getString("unit");
      LocalDate day = row.getObject("day", LocalDate.class);
      if (check == null || !check.covers(unit, day)) {
        close();
        check = new ChainCheck(unit, day, row.getInt("last_seq"), row.getString("last_hash"));
        chains++;
      }
      int seq = row.getInt("seq");
      if (!row.wasNull()) {
        check.entry(seq, row.getString("body"), row.getString("hash"));
        entries++;
      }
    }

    Verification end() {
      close();
      return new Verification(chains, entries, problems);
    }

    private void close() {
      if (check != null) {
        check.end().ifPresent(problems::add);
      }
    }
  }
}
