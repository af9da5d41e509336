package vn.motcua.tasklist.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a lazy grid, which asks by offset, read from a query that pages by key. It remembers where
 * each page begins and walks on from the nearest place known; no row is kept.
 *
 * @param <R> a row
 * @param <C> the key after which a page begins
 */
public final class KeysetPages<R, C> {

  private final BiFunction<@Nullable C, Integer, Page<R, C>> read;
  private final TreeMap<Integer, C> starts = new TreeMap<>();

  /**
   * @param read reads up to that many rows after a key; a null key means from the beginning
   */
  public KeysetPages(BiFunction<@Nullable C, Integer, Page<R, C>> read) {
    this.read = read;
  }

  /** Forgets where pages begin: the list has changed. */
  public void reset() {
    starts.clear();
  }

  /** Rows and where the next ones begin; null at the end. */
  public record Page<R, C>(List<R> rows, @Nullable C next) {}

  /** The rows from that offset on, up to the limit. */
  public Stream<R> fetch(int offset, int limit) {
    Map.Entry<Integer, C> known = starts.floorEntry(offset);
    int at = known == null ? 0 : known.getKey();
    C cursor = known == null ? null : known.getValue();
    while (at < offset) {
      Page<R, C> skipped = read.apply(cursor, offset - at);
      at += skipped.rows().size();
      cursor = skipped.next();
      if (cursor == null || skipped.rows().isEmpty()) {
        return Stream.empty();
      }
      starts.put(at, cursor);
    }
    Page<R, C> page = read.apply(cursor, limit);
    if (page.next() != null) {
      starts.put(at + page.rows().size(), page.next());
    }
    return page.rows().stream();
  }
}
