package vn.motcua.dossiers.act;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/**
 * What has to be known when a result is handed over: at the counter who received it and that the
 * receiver's ID was seen, by post the tracking number. Where no way is chosen it is the counter.
 * Forms from before the way was asked bind nobody.
 */
public final class HandingOver {

  /** How the result reaches the applicant: {@code desk}, {@code postal} or {@code electronic}. */
  static final String WAY = "handover";

  static final String POSTAL = "postal";
  static final String ELECTRONIC = "electronic";
  static final String ID_SEEN = "idSeen";

  private static final String RECEIVED_BY = "receivedBy";
  private static final String TRACKING_NUMBER = "trackingNumber";

  private HandingOver() {}

  /**
   * What is missing, in words; empty where nothing is.
   *
   * @param schema the form-js schema of the step
   */
  static Optional<Text> missing(String schema, Map<String, @Nullable Object> data) {
    if (!keys(schema).contains(WAY)) {
      return Optional.empty();
    }
    return switch (text(data, WAY)) {
      case ELECTRONIC -> Optional.empty();
      case POSTAL -> required(data, TRACKING_NUMBER, "act.return-tracking");
      case "", "desk" ->
          required(data, RECEIVED_BY, "act.return-receiver")
              .or(() ->
                  text(data, ID_SEEN).equals("true") ? Optional.empty() : words("act.return-id"));
      default -> words("act.return-way");
    };
  }

  /** The answers where the applicant gets it electronically: there is no ID to be seen. */
  public static Map<String, String> electronically() {
    return Map.of(WAY, ELECTRONIC, RECEIVED_BY, Wording.text("act.return-portal").vi());
  }

  private static Optional<Text> required(
      Map<String, @Nullable Object> data, String key, String why) {
    return text(data, key).isEmpty() ? words(why) : Optional.empty();
  }

  static Set<String> keys(String schema) {
    Set<String> keys = new TreeSet<>();
    for (JsonNode field : JsonMapper.shared().readTree(schema).path("components")) {
      keys.add(field.path("key").asString(""));
    }
    return keys;
  }

  static String text(Map<String, @Nullable Object> data, String key) {
    Object value = data.get(key);
    return value == null ? "" : value.toString().strip();
  }

  private static Optional<Text> words(String key) {
    return Optional.of(Wording.text(key));
  }
}
