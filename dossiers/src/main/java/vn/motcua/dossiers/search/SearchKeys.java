package vn.motcua.dossiers.search;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's key of words, read once, and the name of the index made with it. */
final class SearchKeys {

  private static final String PREFIX = "motcua-search-";

  private final JdbcClient jdbc;
  private final AtomicReference<@Nullable WordKey> known = new AtomicReference<>();

  SearchKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  WordKey get() {
    WordKey key = known.get();
    if (key == null) {
      key =
          new WordKey(jdbc.sql("select key from casefile.search_key").query(byte[].class).single());
      known.set(key);
    }
    return key;
  }

  /** What is asked: the index of this database in the form this program knows. */
  String alias() {
    return PREFIX + get().name() + "-v" + IndexMapping.VERSION;
  }

  /** All indices of this database, whatever their form. */
  String pattern() {
    return PREFIX + get().name() + "-*";
  }
}
