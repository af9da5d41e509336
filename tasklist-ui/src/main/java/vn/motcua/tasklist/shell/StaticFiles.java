package vn.motcua.tasklist.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of our own files that name their content: what changed has another address, so that a
 * browser keeps a file for good and never shows an old one.
 */
public final class StaticFiles {

  /** The parameter of an address that names the content. */
  static final String VERSION = "v";

  private static final int DIGITS = 12;
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private StaticFiles() {}

  /**
   * @param path below the application, as {@code motcua/keys.js}
   * @throws NullPointerException if there is no such file
   */
  public static String address(String path) {
    return KNOWN.computeIfAbsent(path, one -> one + "?" + VERSION + "=" + hash(one));
  }

  private static String hash(String path) {
    String resource = "/META-INF/resources/" + path;
    try (@Nullable InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
      byte[] content = Objects.requireNonNull(in, path).readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
