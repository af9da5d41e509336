package vn.motcua.local.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock between launchers that the system releases when its holder dies, however it dies. */
public final class FileLock implements AutoCloseable {
  private final FileChannel channel;

  private FileLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty if another process, or another thread of this one, holds it. */
  public static Optional<FileLock> tryTake(Path file) throws IOException {
    FileChannel channel = open(file);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new FileLock(channel));
      }
    } catch (OverlappingFileLockException heldHere) {
      // the same answer as when another process holds it
    }
    channel.close();
    return Optional.empty();
  }

  static FileLock await(Path file) throws IOException {
    FileChannel channel = open(file);
    channel.lock();
    return new FileLock(channel);
  }

  boolean held() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static FileChannel open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
