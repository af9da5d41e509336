package vn.motcua.dossiers.search;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns words of persons into keyed digests. The search index holds only these; the key lies in
 * PostgreSQL, so that the index, its backups and its logs name nobody.
 *
 * @see "docs/decisions/0037"
 */
final class WordKey {

  private static final String METHOD = "HmacSHA256";
  private static final int BYTES = 8;
  private static final int REMEMBERED = 200_000;

  private final Mac pattern;
  private final String name;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  WordKey(byte[] key) {
    this.pattern = mac(key);
    this.name = HexFormat.of().formatHex(Arrays.copyOf(digest("the name of the index"), 6));
  }

  /** Tells the indices of different keys apart, without telling the key. */
  String name() {
    return name;
  }

  /** The digest of a word. */
  String of(String word) {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(
        word,
        one ->
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(digest(one), BYTES)));
  }

  private byte[] digest(String word) {
    try {
      return ((Mac) pattern.clone()).doFinal(word.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("HMAC cannot be used twice.", e);
    }
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(new SecretKeySpec(key, METHOD));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + METHOD + ".", e);
    }
  }
}
