package vn.motcua.processes.catalogue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.Resource;

/** Packs every model into one archive; the same catalogue gives the same bytes. */
public final class ModelArchive {

  /** Older than everything, and the same everywhere: an archive knows no time zone. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

  private ModelArchive() {}

  /** Called by the build: the folder to write into, then the archive; {@code -} = none. */
  public static void main(String[] args) throws IOException {
    CatalogueModels models = CatalogueModels.of(CatalogLoader.shipped().orThrow());
    ModelFolder.write(models, Path.of(args[0]), count -> {});
    if (!args[1].equals("-")) {
      write(models, Path.of(args[1]));
    }
  }

  /**
   * Writes the archive in one go: an older one stays until the new one is whole.
   *
   * @return how many files are in it
   */
  public static int write(CatalogueModels models, Path archive) throws IOException {
    Path folder = Files.createDirectories(archive.toAbsolutePath().getParent());
    Path unfinished = folder.resolve(archive.getFileName() + ".part");
    int files = 0;
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Procedure procedure : models.procedures()) {
          files += add(zip, procedure, models);
        }
      }
      Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return files;
  }

  private static int add(ZipOutputStream zip, Procedure procedure, CatalogueModels models)
      throws IOException {
    String folder = procedure.field() + "/" + procedure.code().value() + "/";
    int files = 0;
    for (Resource resource : models.model(procedure).resources()) {
      ZipEntry entry = new ZipEntry(folder + resource.name());
      entry.setTimeLocal(ALWAYS);
      zip.putNextEntry(entry);
      zip.write(resource.bytes());
      zip.closeEntry();
      files++;
    }
    return files;
  }
}
