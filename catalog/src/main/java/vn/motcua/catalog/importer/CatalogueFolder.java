package vn.motcua.catalog.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;

/** The files of a catalogue that an import reads and writes. No file is ever half written. */
final class CatalogueFolder {

  private final Path root;
  private final Map<String, List<Path>> byCode = new HashMap<>();

  private CatalogueFolder(Path root) {
    this.root = root;
  }

  /** Looks at the procedures of a catalogue. */
  static CatalogueFolder at(Path root) throws IOException {
    CatalogueFolder folder = new CatalogueFolder(root);
    Path procedures = root.resolve("procedures");
    if (Files.isDirectory(procedures)) {
      try (Stream<Path> files = Files.walk(procedures, 2)) {
        files.filter(file -> !code(file).isEmpty()).sorted().forEach(folder::index);
      }
    }
    return folder;
  }

  private void index(Path file) {
    byCode.computeIfAbsent(code(file), code -> new ArrayList<>()).add(file);
  }

  private static String code(Path file) {
    String name = file.getFileName().toString();
    String code = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : "";
    return ProcedureCode.isValid(code) ? code : "";
  }

  /** Every file that claims this code. */
  List<Path> files(ProcedureCode code) {
    return byCode.getOrDefault(code.value(), List.of());
  }

  /** The path of a file as problems name it. */
  String named(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Writes a procedure where its field says, and takes what is drawn beside it along. */
  void write(Procedure procedure, String yaml, Optional<Path> before) throws IOException {
    Path folder = root.resolve("procedures").resolve(procedure.field());
    Path file = folder.resolve(procedure.code() + ".yaml");
    Files.createDirectories(folder);
    if (before.isPresent() && !before.get().equals(file)) {
      Path drawn = before.get().resolveSibling(procedure.code() + ".bpmn");
      if (Files.exists(drawn)) {
        Files.move(drawn, folder.resolve(drawn.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(before.get(), file, StandardCopyOption.ATOMIC_MOVE);
    }
    replace(file, yaml);
  }

  /** Adds fields to {@code fields.yaml}, in their place; the other lines stay as they are. */
  void addFields(Map<String, Text> fields) throws IOException {
    if (fields.isEmpty()) {
      return;
    }
    Path file = root.resolve("fields.yaml");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    fields.forEach((id, name) -> {
      String line = "  " + id + ": {vi: \"" + name.vi().replaceAll("[\"\\\\]", "'") + "\"}";
      int at = 0;
      for (int i = 0; i < lines.size(); i++) {
        String other = lines.get(i);
        boolean before = other.startsWith("  ") && id(other).compareTo(id) < 0;
        at = other.equals("fields:") || before ? i + 1 : at;
      }
      lines.add(at, line);
    });
    replace(file, String.join("\n", lines) + "\n");
  }

  private static String id(String line) {
    return line.substring(0, Math.max(0, line.indexOf(':'))).strip();
  }

  /** Puts a text in place of a file in one move. */
  static void replace(Path file, String text) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
