package vn.motcua.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The YAML files of a catalogue by path, from a directory or from the jar. No index is kept. */
final class CatalogFiles {

  private static final Predicate<String> WANTED =
      path ->
          path.equals("fields.yaml")
              || path.matches("(flows|units|holidays)/[^/]+\\.ya?ml")
              || path.matches("procedures/.+\\.ya?ml");

  private CatalogFiles() {}

  static Map<String, String> in(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory, 4)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = directory.relativize(file).toString().replace('\\', '/');
        if (WANTED.test(path)) {
          files.put(path, Files.readString(file));
        }
      }
    }
    return files;
  }

  static Map<String, String> shipped() {
    URL fields = CatalogFiles.class.getResource("/catalog/fields.yaml");
    if (fields == null) {
      throw new IllegalStateException("No catalogue is packed with this module.");
    }
    try {
      if (fields.openConnection() instanceof JarURLConnection connection) {
        String entry = connection.getEntryName();
        return in(connection, entry.substring(0, entry.length() - "fields.yaml".length()));
      }
      return in(Path.of(fields.toURI()).resolveSibling("."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Works for a plain jar and for a jar inside Spring Boot's. */
  private static Map<String, String> in(JarURLConnection connection, String prefix)
      throws IOException {
    Map<String, String> files = new TreeMap<>();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (name.startsWith(prefix) && WANTED.test(name.substring(prefix.length()))) {
          try (InputStream in = jar.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            files.put(name.substring(prefix.length()), text);
          }
        }
      }
    }
    return files;
  }
}
