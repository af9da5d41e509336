package vn.motcua.catalog.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureSections;

/**
 * What the import produced last, as hashes by section: one line a procedure in {@code import.lock}.
 * A section whose text still has its hash was not edited. Lines are appended while an import runs,
 * so that one that dies can be repeated; a later line for the same code holds.
 */
final class ImportLock {

  static final String FILE = "import.lock";

  private static final String HEAD =
      "# What the import produced last: hashes by section. Written by catalog import; not edited.\n";
  private static final String COLUMNS = "code file " + String.join(" ", ProcedureSections.KEYS);
  private static final String ABSENT = "-";

  private final Path path;
  private final boolean write;
  private final Map<String, Map<String, String>> entries = new TreeMap<>();
  private boolean appending;

  private ImportLock(Path path, boolean write) {
    this.path = path;
    this.write = write;
  }

  /** The lock of a catalogue; an empty one if there is none yet. Broken lines count as absent. */
  static ImportLock in(Path catalogue, boolean write) throws IOException {
    ImportLock lock = new ImportLock(catalogue.resolve(FILE), write);
    if (Files.exists(lock.path)) {
      lock.read(Files.readString(lock.path));
    }
    return lock;
  }

  private void read(String text) {
    List<String> columns = List.of();
    for (String line : text.lines().toList()) {
      List<String> words = List.of(line.split(" "));
      if (line.startsWith("code ")) {
        columns = words;
      } else if (words.size() == columns.size() && ProcedureCode.isValid(words.getFirst())) {
        Map<String, String> hashes = new HashMap<>();
        for (int i = 1; i < columns.size(); i++) {
          hashes.put(columns.get(i), words.get(i));
        }
        entries.put(words.getFirst(), hashes);
      }
    }
  }

  /** The codes the import ever produced. */
  Set<String> codes() {
    return Set.copyOf(entries.keySet());
  }

  boolean knows(ProcedureCode code) {
    return entries.containsKey(code.value());
  }

  /** Whether a file is exactly what the import wrote. */
  boolean untouched(ProcedureCode code, String yaml) {
    return hash(yaml).equals(of(code).get("file"));
  }

  /** Whether a section is what the import made of it; empty = absent. */
  boolean same(ProcedureCode code, String section, Optional<String> text) {
    return text.map(ImportLock::hash).orElse(ABSENT).equals(of(code).get(section));
  }

  private Map<String, String> of(ProcedureCode code) {
    return entries.getOrDefault(code.value(), Map.of());
  }

  /** Remembers what was produced, on disk at once. */
  void remember(ProcedureCode code, String yaml, Map<String, String> sections) {
    Map<String, String> hashes = new HashMap<>();
    hashes.put("file", hash(yaml));
    for (String key : ProcedureSections.KEYS) {
      String text = sections.get(key);
      hashes.put(key, text == null ? ABSENT : hash(text));
    }
    if (!hashes.equals(entries.put(code.value(), hashes))) {
      append(line(code.value(), hashes));
    }
  }

  private void append(String line) {
    if (!write) {
      return;
    }
    try {
      String text = line;
      if (!appending) {
        // The columns come again: an older import may have written others, or half a line.
        text = (Files.exists(path) ? "\n" : HEAD) + COLUMNS + "\n" + line;
        appending = true;
      }
      Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the lock anew: one line a code, sorted. */
  void close() throws IOException {
    if (write && !entries.isEmpty()) {
      List<String> text = new ArrayList<>(List.of(HEAD, COLUMNS + "\n"));
      entries.forEach((code, hashes) -> text.add(line(code, hashes)));
      CatalogueFolder.replace(path, String.join("", text));
    }
  }

  private static String line(String code, Map<String, String> hashes) {
    StringBuilder line = new StringBuilder(code).append(' ').append(hashes.get("file"));
    ProcedureSections.KEYS.forEach(
        key -> line.append(' ').append(hashes.getOrDefault(key, ABSENT)));
    return line.append('\n').toString();
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
