package vn.motcua.dossiers.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How an entry becomes text and how one hash follows from the one before. */
final class HashChain {

  private HashChain() {}

  /** The hash before the first entry of a chain. */
  static String genesis(String unit, LocalDate day) {
    return sha256("motcua-audit\n" + unit + "\n" + day);
  }

  /** The exact text that is hashed and stored. */
  static String body(AuditEntry entry, LocalDate day, int seq, Instant at) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("unit", entry.unit());
    fields.put("day", day.toString());
    fields.put("seq", seq);
    fields.put("at", at.toString());
    fields.put("actor", entry.actor());
    fields.put("action", entry.action());
    if (entry.dossier() != null) {
      fields.put("dossier", entry.dossier());
    }
    fields.put("data", entry.data());
    return CanonicalJson.write(fields);
  }

  static String next(String previousHash, String body) {
    return sha256(previousHash + "\n" + body);
  }

  private static String sha256(String text) {
    return CanonicalJson.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
