package vn.motcua.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureYaml;
import vn.motcua.processes.Resource;
import vn.motcua.processes.compile.ProcedureCompiler;

/** Writes the catalogue as files; both methods return how many. */
final class CatalogueFiles {
  private CatalogueFiles() {}

  static int compile(Catalog catalog, Path out) throws IOException {
    int files = 0;
    for (Procedure procedure : catalog.procedures()) {
      Path folder = Files.createDirectories(out.resolve(procedure.code().value()));
      for (Resource resource : ProcedureCompiler.compile(procedure, 1).resources()) {
        Files.write(folder.resolve(resource.name()), resource.bytes());
        files++;
      }
    }
    return files;
  }

  static int export(Catalog catalog, Path out) throws IOException {
    for (Procedure procedure : catalog.procedures()) {
      Path folder = Files.createDirectories(out.resolve("procedures").resolve(procedure.field()));
      Files.writeString(
          folder.resolve(procedure.code().value() + ".yaml"), ProcedureYaml.write(procedure));
    }
    return catalog.procedures().size();
  }
}
