package vn.motcua.dossiers.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field as it was last saved.
 *
 * @param value as the form holds it; JSON null for a field that was emptied
 * @param revision grows with every change
 * @param byName who typed it, as colleagues know the person
 */
public record DraftField(
    String field, JsonNode value, long revision, String by, String byName, Instant at) {

  /**
   * What was typed into a field.
   *
   * @param seen the revision the screen knew when it was typed; 0 for none
   */
  public record Typed(String field, @Nullable Object value, long seen) {}
}
