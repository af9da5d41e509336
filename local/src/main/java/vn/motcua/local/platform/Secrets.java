package vn.motcua.local.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords of one home folder, in a file that only its owner can read. */
final class Secrets {
  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  /** Reads the file; makes it first where it is missing. */
  static Secrets in(Path home) {
    Path file = home.resolve("secrets.properties");
    Properties values = new Properties();
    try {
      if (Files.exists(file)) {
        try (Reader in = Files.newBufferedReader(file)) {
          values.load(in);
        }
        return new Secrets(values);
      }
      for (String name : new String[] {"superuser", "owner", "workers", "ui", "api"}) {
        values.setProperty(name, random());
      }
      Files.createDirectories(home);
      Path fresh = home.resolve("secrets.properties.new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Writer out = Files.newBufferedWriter(fresh)) {
        values.store(out, "Made at random for this folder only");
      }
      Files.move(fresh, file);
      return new Secrets(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String name) {
    return values.getProperty(name);
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
