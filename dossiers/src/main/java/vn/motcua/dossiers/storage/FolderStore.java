package vn.motcua.dossiers.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Contents as files, {@code ab/cd/abcd…}; several applications may share the folder. */
final class FolderStore implements ObjectStore {

  private final Path folder;
  private final Clock clock;

  FolderStore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Written beside its place and moved there when it is complete: nobody reads half a file. */
  @Override
  public void put(String sha256, byte[] content) {
    Path file = file(sha256);
    ContentHash.proven(sha256, content);
    try {
      if (Files.exists(file) && Files.size(file) == content.length) {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return;
      }
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), "part-", ".tmp");
      try {
        Files.write(part, content);
        Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new StorageProblem(sha256 + " could not be written to " + folder, e);
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

  /** Walks only the folders that can still hold something behind the given hash. */
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

  private static void add(List<Stored> found, Path folder, String after, int limit)
      throws IOException {
    for (Path file : children(folder)) {
      String name = file.getFileName().toString();
      if (name.length() == 64 && name.compareTo(after) > 0 && found.size() < limit) {
        try {
          found.add(new Stored(name, Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException gone) {
          // Somebody else's sweep was here first.
        }
      }
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
