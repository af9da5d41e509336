package vn.motcua.catalog.published;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.catalog.Text;

/**
 * Finds the field of a procedure among the catalogue's fields: by its name however it is spelt; as
 * the beginning of a name the source cut off; where the source names none, by words of the
 * procedure's name. A field nobody knows gets a stable id from its words.
 */
public final class FieldText {

  /** The field of what nothing assigns to a field. */
  public static final String UNSORTED = "unsorted";

  /** Fewest characters of a name that was cut off. */
  private static final int CUT_OFF = 60;

  /** Names of fields that mean another one of the catalogue. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "quan-ly-chat-luong-nong-lam-thuy-san", "agro-product-quality",
          "thanh-lap-va-hoat-dong-cua-to-hop-tac", "cooperatives",
          "ho-kinh-doanh", "business-households",
          "cu-tru", "residence",
          "can-cuoc", "identity-cards",
          "ton-giao-chinh-phu", "religion",
          "doanh-nghiep", "enterprises");

  private final Map<String, Text> fields;
  private final Map<String, String> idByName = new TreeMap<>();

  /**
   * @param fields the catalogue's fields: id to name
   */
  public FieldText(Map<String, Text> fields) {
    this.fields = new HashMap<>(fields);
    fields.forEach((id, name) -> idByName.put(key(name.vi()), id));
  }

  /** The field of a row: by its words, else by words of the procedure's name. */
  public ReadField read(PublishedRow row) {
    String key = key(row.field());
    if (key.isEmpty()) {
      return FieldWords.of(row.name())
          .filter(found -> fields.containsKey(found.field()))
          .map(found -> known(found.field(), false, found.rule()))
          .orElseGet(this::unsorted);
    }
    String id = idByName.get(key);
    if (id != null) {
      return known(id, true, "field-name");
    }
    String alias = ALIASES.get(key);
    if (alias != null && fields.containsKey(alias)) {
      return known(alias, true, "field-alias");
    }
    return cutOff(key)
        .map(whole -> known(whole, true, "field-cut-off"))
        .orElseGet(() -> unknown(row.field()));
  }

  private ReadField known(String id, boolean stated, String rule) {
    Text name = fields.get(id);
    return new ReadField(id, name == null ? Text.vi(id) : name, true, stated, rule);
  }

  private ReadField unsorted() {
    Text name = new Text("Chưa xếp lĩnh vực", "Not assigned to a field");
    return new ReadField(UNSORTED, name, fields.containsKey(UNSORTED), false, "field-unsorted");
  }

  private ReadField unknown(String words) {
    String id = Plain.shortSlug(words, 10, 60);
    return new ReadField(
        id.isEmpty() ? UNSORTED : id, Text.vi(words), fields.containsKey(id), true, "field-new");
  }

  /** The one field whose name begins so, if the words are long enough to have been cut off. */
  private Optional<String> cutOff(String key) {
    if (key.length() < CUT_OFF) {
      return Optional.empty();
    }
    List<String> whole =
        idByName.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(key))
            .map(Map.Entry::getValue)
            .toList();
    return whole.size() == 1 ? Optional.of(whole.getFirst()) : Optional.empty();
  }

  /** Without dấu and punctuation; "i" and "y" at the end of a syllable are one letter. */
  private static String key(String name) {
    String slug = Plain.slug(name).replaceFirst("^linh-vuc-(?=.)", "");
    return slug.replaceAll("\\b([hklmst])i\\b", "$1y");
  }
}
