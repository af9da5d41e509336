package vn.motcua.catalog.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.LoadProblem;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureSections;
import vn.motcua.catalog.ProcedureYaml;

/** Puts what was produced beside or into what stands in the catalogue. */
final class Placing {

  private final CatalogueFolder folder;
  private final ImportLock lock;
  private final Catalog words;
  private final boolean write;
  private final Tallies tallies;

  Placing(CatalogueFolder folder, ImportLock lock, Catalog words, boolean write, Tallies tallies) {
    this.folder = folder;
    this.lock = lock;
    this.words = words;
    this.write = write;
    this.tallies = tallies;
  }

  /** The problems a text would have as the file of this procedure. */
  static List<LoadProblem> problems(String yaml, Procedure procedure, Catalog words) {
    String file = "procedures/" + procedure.field() + "/" + procedure.code() + ".yaml";
    return switch (ProcedureYaml.read(file, yaml, words)) {
      case ProcedureYaml.Result.Read read -> List.of();
      case ProcedureYaml.Result.Unreadable unreadable -> unreadable.problems();
    };
  }

  void place(Produced produced) throws IOException {
    List<Path> files = folder.files(produced.procedure().code());
    if (files.size() > 1) {
      tallies.refuse(
          produced,
          "has two files: " + files.stream().map(folder::named).toList() + "; one must go.");
    } else if (files.isEmpty()) {
      write(produced.procedure(), produced.yaml(), Optional.empty());
      tallies.added(produced);
      remember(produced);
    } else {
      place(produced, files.getFirst());
    }
  }

  private void place(Produced produced, Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    if (text.equals(produced.yaml())) {
      tallies.unchanged(produced, produced.procedure(), 0);
      remember(produced);
      return;
    }
    switch (ProcedureYaml.read(folder.named(file), text, words)) {
      case ProcedureYaml.Result.Read read -> merge(produced, file, read.procedure());
      case ProcedureYaml.Result.Unreadable broken
          when lock.untouched(produced.procedure().code(), text) -> {
        // Nobody edited it; it only no longer goes with the catalogue's flows or fields.
        write(produced.procedure(), produced.yaml(), Optional.of(file));
        tallies.updated(produced, produced.procedure(), List.of(), 0);
        remember(produced);
      }
      case ProcedureYaml.Result.Unreadable broken ->
          broken.problems().forEach(problem -> tallies.refuse(produced, problem.toString()));
    }
  }

  private void merge(Produced produced, Path file, Procedure mine) throws IOException {
    Merge merge = new Merge(mine, produced.procedure(), lock, Set.of());
    if (!holds(merge)) {
      // New times of the steps may not fit an edited limit: then the old ones stay.
      merge = new Merge(mine, produced.procedure(), lock, Set.of(ProcedureSections.FLOW));
    }
    if (!holds(merge)) {
      tallies.unchanged(produced, mine, ProcedureSections.KEYS.size());
      tallies.differ(merge.conflicts());
      return;
    }
    Procedure merged = merge.merged();
    int kept = merge.kept().size();
    if (merged.equals(mine)) {
      tallies.unchanged(produced, mine, kept);
      tallies.differ(merge.differences());
    } else {
      write(merged, ProcedureYaml.write(merged), Optional.of(file));
      tallies.updated(produced, merged, merge.differences(), kept);
    }
    remember(produced);
  }

  private boolean holds(Merge merge) {
    Procedure merged = merge.merged();
    return !merge.contested() && problems(ProcedureYaml.write(merged), merged, words).isEmpty();
  }

  private void write(Procedure procedure, String yaml, Optional<Path> before) throws IOException {
    if (write) {
      folder.write(procedure, yaml, before);
    }
  }

  private void remember(Produced produced) {
    Map<String, String> sections = produced.sections();
    lock.remember(produced.procedure().code(), produced.yaml(), sections);
  }
}
