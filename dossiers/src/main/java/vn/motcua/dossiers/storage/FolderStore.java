package vn.motcua.dossiers.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Contents as files, {@code ab/cd/abcd…}; several applications may share the folder. */
final class FolderStore implements ObjectStore {

  private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);
  private static final String PART = "part-";
  private static final Duration PART_AGE = Duration.ofDays(1);

  private final Path folder;
  private final Clock clock;

  FolderStore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Written beside its place, forced to the disk and moved there when it is complete: nobody reads
   * half a file, and a row that was committed finds its content after a power cut too. What is
   * there already is proven, and written anew where it is not what its name says.
   */
  @Override
  public void put(String sha256, byte[] content) {
    Path file = file(sha256);
    ContentHash.proven(sha256, content);
    try {
      if (holds(file, content)) {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return;
      }
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), PART, ".tmp");
      try {
        write(part, content);
        Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.getParent());
        force(file.getParent().getParent());
        force(folder);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new StorageProblem(sha256 + " could not be written to " + folder, e);
    }
  }

  private static boolean holds(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  private static void write(Path part, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** A name in a folder is safe once the folder is; some systems open none and need it not. */
  private static void force(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("A folder cannot be forced to the disk: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public byte[] get(String sha256) {
    try {
      return ContentHash.proven(sha256, Files.readAllBytes(file(sha256)));
    } catch (NoSuchFileException e) {
      throw new StorageProblem("There is no " + sha256 + " in " + folder, e);
    } catch (IOException e) {
      throw new StorageProblem(sha256 + " could not be read from " + folder, e);
    }
  }

  @Override
  public boolean has(String sha256) {
    return Files.isRegularFile(file(sha256));
  }

  @Override
  public void remove(String sha256) {
    try {
      Files.deleteIfExists(file(sha256));
    } catch (IOException e) {
      throw new StorageProblem(sha256 + " could not be removed from " + folder, e);
    }
  }

  /**
   * Walks only the folders that can still hold something behind the given hash; what a crash left
   * half written there goes on the way.
   */
  @Override
  public List<Stored> list(String after, int limit) {
    List<Stored> found = new ArrayList<>();
    try {
      for (Path first : children(folder)) {
        for (Path second : first(after, first) ? children(first) : List.<Path>of()) {
          String prefix = first.getFileName() + "" + second.getFileName();
          if (prefix.compareTo(after.substring(0, Math.min(4, after.length()))) >= 0) {
            add(found, second, after, limit);
          }
          if (found.size() >= limit) {
            return found;
          }
        }
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw new StorageProblem("The contents of " + folder + " could not be listed", e);
    }
  }

  @Override
  public String place() {
    return folder.toString();
  }

  private static boolean first(String after, Path first) {
    return after.isEmpty() || first.getFileName().toString().compareTo(after.substring(0, 2)) >= 0;
  }

  private void add(List<Stored> found, Path folder, String after, int limit) throws IOException {
    for (Path file : children(folder)) {
      String name = file.getFileName().toString();
      if (name.startsWith(PART)) {
        sweep(file);
      }
      if (name.length() == 64 && name.compareTo(after) > 0 && found.size() < limit) {
        try {
          found.add(new Stored(name, Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException gone) {
          // Somebody else's sweep was here first.
        }
      }
    }
  }

  private void sweep(Path part) throws IOException {
    try {
      Instant before = clock.instant().minus(PART_AGE);
      if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
        Files.deleteIfExists(part);
      }
    } catch (NoSuchFileException gone) {
      // It was finished, or swept by somebody else.
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private Path file(String sha256) {
    String name = ContentHash.checked(sha256);
    return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
  }
}
