package vn.motcua.processes.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;

/**
 * Writes every model under {@code <field>/<code>/}, ready to be opened in Camunda Modeler. Links
 * are not followed, files of others are left alone.
 */
public final class ModelFolder {

  private ModelFolder() {}

  /**
   * Writes all models; a file that is already right is not touched, one of a step that has gone is
   * deleted.
   *
   * @param done told how many procedures are written
   * @return how many files there are
   * @throws IOException when a file or folder cannot be written, {@link NotDirectoryException} when
   *     something that is no folder stands in the way
   */
  public static int write(CatalogueModels models, Path out, IntConsumer done) throws IOException {
    Path root = folder(out, null);
    try {
      return models.each((procedure, model) -> write(procedure, model, root), done).stream()
          .mapToInt(Integer::intValue)
          .sum();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static int write(Procedure procedure, CompiledProcess model, Path root) {
    try {
      Path field = folder(root.resolve(procedure.field()), root);
      Path folder = folder(field.resolve(procedure.code().value()), root);
      List<Resource> files = model.resources();
      for (Resource file : files) {
        write(folder.resolve(file.name()), file.bytes());
      }
      clear(folder, procedure.code(), files);
      return files.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a folder; below the root it must be one of the root's own. */
  private static Path folder(Path folder, @Nullable Path root) throws IOException {
    Path real;
    try {
      real = Files.createDirectories(folder).toRealPath();
    } catch (FileAlreadyExistsException e) {
      throw new NotDirectoryException(folder + " is no folder.");
    }
    if (root != null && !real.startsWith(root)) {
      throw new NotDirectoryException(folder + " is a link to somewhere else.");
    }
    return real;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    if (regular && Files.size(file) == bytes.length && same(file, bytes)) {
      return;
    }
    Files.write(
        file,
        bytes,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean same(Path file, byte[] bytes) throws IOException {
    return Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** Deletes what an earlier run wrote for this procedure and this one did not. */
  private static void clear(Path folder, ProcedureCode code, List<Resource> files)
      throws IOException {
    Set<String> wanted = files.stream().map(Resource::name).collect(Collectors.toSet());
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.toList()) {
        String name = file.getFileName().toString();
        if (!wanted.contains(name) && ours(name, code)) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean ours(String name, ProcedureCode code) {
    return name.startsWith("form-" + code.value() + "-") && name.endsWith(".form");
  }
}
