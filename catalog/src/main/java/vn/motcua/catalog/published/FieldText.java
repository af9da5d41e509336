package vn.motcua.catalog.published;

import java.util.HashMap;
import java.util.Map;
import vn.motcua.catalog.Text;

/** Finds the field of a procedure among the catalogue's fields. */
public final class FieldText {

  /** The field of what nothing assigns to a field. */
  public static final String UNSORTED = "unsorted";

  private final Map<String, Text> fields;
  private final Map<String, String> idByName = new HashMap<>();

  /**
   * @param fields the catalogue's fields: id to name
   */
  public FieldText(Map<String, Text> fields) {
    this.fields = Map.copyOf(fields);
    fields.forEach((id, name) -> idByName.put(Plain.slug(name.vi()), id));
  }

  /** The field of a row: by its words, else by words of its name, agency and publisher. */
  public ReadField read(PublishedRow row) {
    String slug = Plain.slug(row.field());
    String id = idByName.get(slug);
    if (id != null) {
      return new ReadField(id, fields.get(id), true, true, "field-name");
    }
    if (slug.isEmpty()) {
      Text name = new Text("Chưa xếp lĩnh vực", "Unsorted");
      return new ReadField(UNSORTED, name, fields.containsKey(UNSORTED), false, "field-unsorted");
    }
    String own = Plain.shortSlug(row.field(), 12, 60);
    return new ReadField(own, Text.vi(row.field()), fields.containsKey(own), true, "field-new");
  }
}
