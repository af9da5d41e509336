package vn.motcua.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.DrawnProcess;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureYaml;
import vn.motcua.local.platform.Progress;
import vn.motcua.processes.catalogue.CatalogueModels;
import vn.motcua.processes.catalogue.ModelFolder;

/** Writes the catalogue as files; both methods return how many. */
final class CatalogueFiles {
  private CatalogueFiles() {}

  static int compile(Catalog catalog, Path out, Progress progress) throws IOException {
    int all = catalog.procedures().size();
    return ModelFolder.write(
        CatalogueModels.of(catalog),
        out,
        done -> progress.say("wrote %d of %d procedures".formatted(done, all)));
  }

  static int export(Catalog catalog, Path out) throws IOException {
    for (Procedure procedure : catalog.procedures()) {
      Path folder = Files.createDirectories(out.resolve("procedures").resolve(procedure.field()));
      Files.writeString(
          folder.resolve(procedure.code().value() + ".yaml"), ProcedureYaml.write(procedure));
    }
    for (DrawnProcess drawn : catalog.drawn().values()) {
      Files.writeString(out.resolve(drawn.file()), drawn.bpmn());
    }
    return catalog.procedures().size();
  }
}
