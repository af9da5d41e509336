package vn.motcua.dossiers.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One text for one value: keys sorted, no blanks; what hashes are taken over. */
public final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private CanonicalJson() {}

  /** The text of a value made of maps, lists, strings, numbers and booleans. */
  public static String write(@Nullable Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** SHA-256 over the canonical text, in hex. */
  public static String hash(@Nullable Object value) {
    return sha256(write(value).getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 in hex. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
