package vn.motcua.dossiers.storage;

import java.util.regex.Pattern;
import vn.motcua.dossiers.audit.CanonicalJson;

/** The name of a content: its SHA-256 in hex. */
final class ContentHash {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private ContentHash() {}

  static String of(byte[] content) {
    return CanonicalJson.sha256(content);
  }

  /** Refuses what is no hash before it becomes part of a path. */
  static String checked(String sha256) {
    if (!HEX.matcher(sha256).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in hex.");
    }
    return sha256;
  }

  static byte[] proven(String sha256, byte[] content) {
    if (!of(content).equals(sha256)) {
      throw new StorageProblem("The content stored as " + sha256 + " is not what its name says");
    }
    return content;
  }
}
