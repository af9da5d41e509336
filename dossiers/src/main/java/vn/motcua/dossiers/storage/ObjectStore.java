package vn.motcua.dossiers.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Contents by their hash. What lies under a hash never changes, so writing it again changes nothing
 * but its age, and a copy can always be proven. Every call fails with a {@link StorageProblem}
 * where the store does not do what it is asked.
 *
 * @see "docs/decisions/0035-papers-under-their-hash.md"
 */
public interface ObjectStore {

  /** Contents as files in a folder, which several applications may share. */
  static ObjectStore in(Path folder, Clock clock) {
    return new FolderStore(folder, clock);
  }

  /**
   * Stores a content, or makes the one that is there young again.
   *
   * @param sha256 hash of the content, 64 lower-case hex digits
   */
  void put(String sha256, byte[] content);

  /**
   * The content, proven against its hash.
   *
   * @throws StorageProblem also where there is none, or where it is not what its name says
   */
  byte[] get(String sha256);

  /** Whether there is such a content. */
  boolean has(String sha256);

  /** Removes a content; none there is no fault. */
  void remove(String sha256);

  /**
   * Contents by ascending hash, for the sweep and for backups.
   *
   * @param after the hash to go on behind; empty for the first page
   */
  List<Stored> list(String after, int limit);

  /** Where the contents lie, for the operator; no secrets. */
  String place();

  /**
   * A content that is there.
   *
   * @param since when it was last written
   */
  record Stored(String sha256, Instant since) {}
}
