package vn.motcua.dossiers.search;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Settings and fields of an index. Words come ready-made: no analysis takes place. */
final class IndexMapping {

  /** Another number makes another index beside the old one: to be raised with every change. */
  static final int VERSION = 1;

  private static final Set<IndexField> COUNTED =
      EnumSet.of(IndexField.UNIT, IndexField.PROCEDURE, IndexField.STATUS);

  private IndexMapping() {}

  static String of() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("settings")
        .putObject("index")
        .put("number_of_shards", 1)
        .put("auto_expand_replicas", "0-1")
        .put("refresh_interval", "1s");
    ObjectNode mappings = body.putObject("mappings");
    mappings.put("dynamic", "strict");
    mappings.putObject("_source").put("enabled", false);
    ObjectNode fields = mappings.putObject("properties");
    for (IndexField field : IndexField.values()) {
      ObjectNode type = fields.putObject(field.key);
      if (field == IndexField.RECEIVED) {
        type.put("type", "long");
      } else {
        type.put("type", "keyword").put("doc_values", COUNTED.contains(field));
      }
    }
    return body.toString();
  }
}
