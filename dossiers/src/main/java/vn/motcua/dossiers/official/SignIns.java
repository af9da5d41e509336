package vn.motcua.dossiers.official;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.audit.CanonicalJson;
import vn.motcua.dossiers.casefile.Rows;

/**
 * Counts wrong passwords and locks the name for a growing time, on every replica alike. Names that
 * do not exist are counted too: a lock tells nobody whether there is such an account.
 */
public final class SignIns {

  /** Wrong passwords that cost nothing. */
  static final int FREE = 4;

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int LONGEST_NAME = 64;
  private static final int STRANGER_DIGITS = 6;

  /** Seconds of the lock by the number of wrong passwords, from one on; the last holds for more. */
  private static final Integer[] LOCKS =
      IntStream.rangeClosed(1, FREE + 10)
          .mapToObj(failures -> Math.toIntExact(lock(failures).toSeconds()))
          .toArray(Integer[]::new);

  private final JdbcClient jdbc;
  private final Access access;
  private final Officials officials;
  private final AuditTrail audit;
  private final Clock clock;

  public SignIns(
      JdbcClient jdbc, Access access, Officials officials, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.officials = officials;
    this.audit = audit;
    this.clock = clock;
  }

  /** Until when the name may not be tried. */
  public Optional<Instant> lockedUntil(String username) {
    return jdbc.sql(
            """
            select locked_until from casefile.sign_in
            where username = :name and locked_until > :now
            """)
        .param("name", name(username))
        .param("now", Rows.timestamp(clock.instant()))
        .query((row, number) -> Rows.instantOf(row, "locked_until"))
        .optional();
  }

  /**
   * Books an attempt before its password is looked at: it counts as wrong until {@link #succeeded}
   * says otherwise. Attempts at the same moment are so counted like attempts one after the other.
   *
   * @return false if the name may not be tried now
   */
  public boolean attempt(String username) {
    int booked =
        jdbc.sql(
                """
                insert into casefile.sign_in as s (username, failures, failed_at)
                values (:name, 1, :now)
                on conflict (username) do update
                  set failures = s.failures + 1, failed_at = :now,
                    locked_until = cast(:now as timestamptz) + interval '1 second' * nullif(
                      (cast(:locks as integer[]))[least(s.failures + 1, :most)], 0)
                  where s.locked_until is null or s.locked_until <= :now
                """)
            .param("name", name(username))
            .param("now", Rows.timestamp(clock.instant()))
            .param("locks", LOCKS)
            .param("most", LOCKS.length)
            .update();
    return booked == 1;
  }

  /** The attempt's password was wrong; answers until when the name is locked now. */
  public Optional<Instant> failed(String username) {
    Optional<Instant> until = lockedUntil(username);
    if (until.isPresent()) {
      officials.find(username).ifPresent(account -> tellLocked(account.actor()));
      forgetStrangers(clock.instant());
    }
    return until;
  }

  /** The right password: the count begins anew. */
  public void succeeded(Actor actor) {
    jdbc.sql(
            """
            insert into casefile.sign_in as s (username, signed_in_at) values (:name, :now)
            on conflict (username) do update
              set failures = 0, failed_at = null, locked_until = null, signed_in_at = :now
            """)
        .param("name", actor.username())
        .param("now", Rows.timestamp(clock.instant()))
        .update();
    tell(actor, "signed-in", Map.of());
  }

  /** Lets the name try again at once: what an administrator does for somebody locked out. */
  public void unlock(String username) {
    jdbc.sql(
            """
            update casefile.sign_in set failures = 0, failed_at = null, locked_until = null
            where username = :name
            """)
        .param("name", name(username))
        .update();
  }

  /** How long a name is locked after so many wrong passwords: doubles, an hour at most. */
  static Duration lock(int failures) {
    if (failures <= FREE) {
      return Duration.ZERO;
    }
    Duration lock = FIRST.multipliedBy(1L << Math.min(failures - FREE - 1, 10));
    return lock.compareTo(LONGEST) > 0 ? LONGEST : lock;
  }

  private void tellLocked(Actor actor) {
    int failures =
        jdbc.sql("select failures from casefile.sign_in where username = :name")
            .param("name", name(actor.username()))
            .query(Integer.class)
            .single();
    tell(actor, "sign-in-locked", Map.of("failures", failures));
  }

  private void tell(Actor actor, String action, Map<String, Object> data) {
    access.as(
        actor,
        () ->
            audit.append(
                new AuditEntry(actor.unit().value(), actor.username(), action, null, data)));
  }

  /** Names tried and never right are kept for a week. */
  private void forgetStrangers(Instant now) {
    jdbc.sql(
            """
            delete from casefile.sign_in
            where failures > 0 and failed_at < :before and signed_in_at is null
            """)
        .param("before", Rows.timestamp(now.minus(Duration.ofDays(7))))
        .update();
  }

  private String name(@Nullable String username) {
    String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    return name.length() <= LONGEST_NAME && officials.find(name).isPresent()
        ? name
        : stranger(name);
  }

  /**
   * What is kept of a name that is no account: six digits of its hash. People type passwords into
   * the wrong field; so little of a hash gives none away, and several names sharing it do no harm.
   */
  static String stranger(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return "#" + CanonicalJson.sha256(bytes).substring(0, STRANGER_DIGITS);
  }
}
