package vn.motcua.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a catalogue by path, from a directory or from the jar. No index is kept. */
final class CatalogFiles {

  private static final Pattern WORDS =
      Pattern.compile("fields\\.yaml|(flows|units|holidays)/[^/]+\\.ya?ml");
  private static final Pattern PROCEDURES = Pattern.compile("procedures/.+\\.(ya?ml|bpmn)");

  private CatalogFiles() {}

  /** Whether a path is one of the files that hold the words procedures use. */
  static boolean word(String path) {
    return WORDS.matcher(path).matches();
  }

  /** Whether a path is any file of a catalogue. */
  static boolean any(String path) {
    return word(path) || PROCEDURES.matcher(path).matches();
  }

  static Map<String, SourceFile> in(Path directory, Predicate<String> wanted) throws IOException {
    Map<String, SourceFile> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory, 4)) {
      for (Path file : all.toList()) {
        String path = directory.relativize(file).toString().replace('\\', '/');
        if (wanted.test(path) && Files.isRegularFile(file)) {
          try (InputStream in = Files.newInputStream(file)) {
            files.put(path, SourceFile.read(path, in));
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }

  static Map<String, SourceFile> shipped(Predicate<String> wanted) {
    URL fields = CatalogFiles.class.getResource("/catalog/fields.yaml");
    if (fields == null) {
      throw new IllegalStateException("No catalogue is packed with this module.");
    }
    try {
      if (fields.openConnection() instanceof JarURLConnection connection) {
        String entry = connection.getEntryName();
        String prefix = entry.substring(0, entry.length() - "fields.yaml".length());
        return in(connection, prefix, wanted);
      }
      return in(Path.of(fields.toURI()).resolveSibling("."), wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Works for a plain jar and for a jar inside Spring Boot's. */
  private static Map<String, SourceFile> in(
      JarURLConnection connection, String prefix, Predicate<String> wanted) throws IOException {
    Map<String, SourceFile> files = new TreeMap<>();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        String path = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        if (wanted.test(path)) {
          try (InputStream in = jar.getInputStream(entry)) {
            files.put(path, SourceFile.read(path, in));
          }
        }
      }
    }
    return files;
  }
}
