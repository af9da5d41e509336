package vn.motcua.tasklist.form;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.draft.DraftField;
import vn.motcua.dossiers.draft.DraftPlace;

/**
 * What a form begins with when it is kept as typed.
 *
 * @param key the official's key for what the browser keeps while the line is down (AES, 256 bit)
 * @param fields what the server has
 * @param words what is said of it, by state: {@code kept} ({0} = the time), {@code sending}, {@code
 *     local}, {@code restored}
 */
public record FormDraft(
    DraftPlace place, byte[] key, List<DraftField> fields, Map<String, String> words) {

  public FormDraft {
    fields = List.copyOf(fields);
    words = Map.copyOf(words);
  }

  /** As the browser reads it. */
  Map<String, @Nullable Object> json() {
    Map<String, Object> kept = new LinkedHashMap<>();
    fields.forEach(field ->
        kept.put(field.field(), Map.of("value", field.value(), "revision", field.revision())));
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("place", place.word());
    json.put("key", Base64.getEncoder().encodeToString(key));
    json.put("fields", kept);
    json.put("words", words);
    return json;
  }
}
