package vn.motcua.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers procedures and what is drawn beside them; every code has one file and one owner. */
final class ProceduresReader {

  /** One file, read on its own. */
  record Parsed(
      SourceFile file,
      Optional<YamlDocument> document,
      Optional<Procedure> procedure,
      Optional<DrawnProcess> drawn,
      Problems problems) {}

  private final Vocabulary words;
  private final Problems problems;
  private final Map<String, YamlDocument> owners = new HashMap<>();
  private final List<Procedure> procedures = new ArrayList<>();
  private final Set<String> beside = new HashSet<>();
  private final Map<String, DrawnProcess> drawn = new TreeMap<>();

  ProceduresReader(Vocabulary words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  /** Reads one file; may run beside others. */
  Parsed parse(SourceFile file) {
    Problems found = new Problems();
    if (SourceFile.isDrawn(file.path())) {
      Optional<DrawnProcess> process =
          file.text(found).map(bpmn -> new DrawnProcess(file.path(), bpmn));
      return new Parsed(file, Optional.empty(), Optional.empty(), process, found);
    }
    Optional<YamlDocument> document = CatalogLoader.parse(file, found);
    Optional<Procedure> procedure =
        document.flatMap(parsed -> ProcedureYaml.procedure(parsed, words, found));
    return new Parsed(file, document, procedure, Optional.empty(), found);
  }

  /** Takes the next file in order. */
  void add(Parsed parsed) {
    problems.addAll(parsed.problems());
    parsed.document().ifPresent(this::owner);
    parsed.procedure().ifPresent(procedures::add);
    if (!SourceFile.isDrawn(parsed.file().path())) {
      beside.add(base(parsed.file().path()));
    }
    parsed.drawn().ifPresent(process -> drawn.put(base(process.file()), process));
  }

  private void owner(YamlDocument document) {
    String code = Json.stringOrNull(document.root(), "code");
    YamlDocument before = code == null ? null : owners.putIfAbsent(code, document);
    if (before == null) {
      return;
    }
    problems.add(document, "/code", "The procedure " + code + " is also in " + before.file() + ".");
    String publisher = publisher(document);
    String other = publisher(before);
    if (publisher != null && other != null && !publisher.equals(other)) {
      problems.add(
          document,
          "/provenance/publishedBy",
          "The code %s has two owners: %s, and %s in %s."
              .formatted(code, publisher, other, before.file()));
    }
  }

  private static @Nullable String publisher(YamlDocument document) {
    return document.root().get("provenance") == null
        ? null
        : Json.stringOrNull(document.root().get("provenance"), "publishedBy");
  }

  List<Procedure> procedures() {
    return procedures;
  }

  /** What is drawn, by code; what no procedure lies beside is a problem. */
  Map<ProcedureCode, DrawnProcess> drawn() {
    Map<ProcedureCode, DrawnProcess> byCode = new TreeMap<>();
    drawn.forEach((base, process) -> {
      String name = base.substring(base.lastIndexOf('/') + 1);
      if (beside.contains(base) && ProcedureCode.isValid(name)) {
        byCode.put(new ProcedureCode(name), process);
      } else {
        problems.add(process.file(), 1, "No procedure lies beside this model.");
      }
    });
    return byCode;
  }

  /** The path without its ending. */
  private static String base(String path) {
    return path.substring(0, path.lastIndexOf('.'));
  }
}
