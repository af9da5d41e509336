package vn.motcua.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ports that one launcher of this machine has chosen and whose process has not bound them yet: two
 * that start at the same moment, each for a folder of its own, do not choose the same.
 */
final class PortClaims implements AutoCloseable {

  private static final Path FOLDER =
      Path.of(
          System.getProperty("java.io.tmpdir"), "motcua-ports-" + System.getProperty("user.name"));

  private final List<FileLock> locks = new ArrayList<>();

  /** False if another launcher has claimed it. */
  boolean take(int port) {
    try {
      Optional<FileLock> lock = FileLock.tryTake(FOLDER.resolve(Integer.toString(port)));
      lock.ifPresent(locks::add);
      return lock.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException("Ports cannot be claimed in " + FOLDER, e);
    }
  }

  /** The processes have bound their ports, or never will. */
  @Override
  public void close() {
    for (FileLock lock : locks) {
      try {
        lock.close();
      } catch (IOException released) {
        // The system releases it at the latest when this launcher ends.
      }
    }
    locks.clear();
  }
}
