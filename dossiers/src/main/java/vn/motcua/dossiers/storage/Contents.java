package vn.motcua.dossiers.storage;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps contents for the rows that will refer to them. A content is written before the transaction
 * commits; if it does not, the sweep finds an object nobody refers to and removes it. A lock on the
 * hash, held until the commit, keeps the sweep away in between.
 *
 * <p>A table refers to a content by a column named {@code sha256}, or ending so, in the schema
 * {@code casefile}: the sweep knows it by that name.
 *
 * @see "docs/decisions/0035-papers-under-their-hash.md"
 */
public final class Contents {

  private final JdbcClient jdbc;
  private final ObjectStore store;

  public Contents(JdbcClient jdbc, ObjectStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /**
   * Keeps a content; inside the transaction that writes the row.
   *
   * @return its hash, the row's {@code sha256}
   */
  public String keep(byte[] content) {
    String sha256 = ContentHash.of(content);
    hold(sha256);
    store.put(sha256, content);
    return sha256;
  }

  /**
   * Keeps the sweep away from a content that is there, until the transaction that moves its row
   * commits.
   */
  public void hold(String sha256) {
    jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(:sha256, 0))")
        .param("sha256", ContentHash.checked(sha256))
        .query((row, number) -> true)
        .single();
  }

  /** The name a content is kept under. */
  public static String hash(byte[] content) {
    return ContentHash.of(content);
  }

  /**
   * The content of a row.
   *
   * @throws StorageProblem where it is gone, broken or cannot be reached
   */
  public byte[] read(String sha256) {
    return store.get(sha256);
  }
}
