package vn.motcua.dossiers.act.bulk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the forms of a bulk act ask; one answer holds for all of them.
 *
 * @param key the field's key
 * @param label as the form says it
 * @param answer what it takes
 * @param choices value → label; empty where anything may be written
 * @param required whether the forms insist
 */
public record BulkQuestion(
    String key, String label, Answer answer, Map<String, String> choices, boolean required) {

  /** What a question takes. */
  public enum Answer {
    LINE,
    TEXT,
    CHOICE
  }

  public BulkQuestion {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }
}
