package vn.motcua.dossiers.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;

/**
 * Removes contents no row refers to: left by a transaction that failed after its file was stored.
 * Only what is older than a day; as the workers, who see every row.
 */
public final class OrphanSweep {

  private static final Duration YOUNG = Duration.ofDays(1);
  private static final int PAGE = 500;

  private final JdbcClient jdbc;
  private final Access access;
  private final ObjectStore store;
  private final Clock clock;

  public OrphanSweep(JdbcClient jdbc, Access access, ObjectStore store, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Goes through the whole store once.
   *
   * @return how many contents were removed
   */
  public int sweep() {
    Instant before = clock.instant().minus(YOUNG);
    int removed = 0;
    String after = "";
    List<ObjectStore.Stored> page;
    do {
      page = store.list(after, PAGE);
      List<String> old =
          page.stream()
              .filter(stored -> stored.since().isBefore(before))
              .map(ObjectStore.Stored::sha256)
              .toList();
      for (String unused : old.isEmpty() ? old : access.asSystem(() -> unused(old))) {
        removed += access.asSystem(() -> remove(unused)) ? 1 : 0;
      }
      after = page.isEmpty() ? after : page.getLast().sha256();
    } while (page.size() == PAGE);
    return removed;
  }

  /** Once more under the lock: whoever is writing the same content holds it until the commit. */
  private boolean remove(String sha256) {
    boolean locked =
        jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:sha256, 0))")
            .param("sha256", sha256)
            .query(Boolean.class)
            .single();
    if (!locked || unused(List.of(sha256)).isEmpty()) {
      return false;
    }
    store.remove(sha256);
    return true;
  }

  private List<String> unused(List<String> hashes) {
    return jdbc.sql("select * from casefile.unused_objects(string_to_array(:hashes, ','))")
        .param("hashes", String.join(",", hashes))
        .query(String.class)
        .list();
  }
}
