package vn.motcua.dossiers.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did; no personal data of applicants.
 *
 * @param unit the unit whose chain it belongs to
 * @param actor user name, or {@code system}
 * @param action a fact in the past, as {@code dossier-registered}
 * @param dossier code of the dossier, null if none is concerned
 * @param data details; strings, numbers, booleans
 */
public record AuditEntry(
    String unit, String actor, String action, @Nullable String dossier, Map<String, Object> data) {

  public AuditEntry {
    data = Collections.unmodifiableMap(new TreeMap<>(data));
  }
}
