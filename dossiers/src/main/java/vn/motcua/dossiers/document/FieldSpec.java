package vn.motcua.dossiers.document;

import java.util.List;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/**
 * A field a template may use, as {@code {{name}}}; a list as {@code {{#name}} … {{/name}}} with its
 * columns inside.
 *
 * @param byOfficial whether the official who makes the document may fill it in
 * @param sample what the preview shows: a text, or a list of maps
 * @param columns the fields of each line; empty where it is no list
 */
public record FieldSpec(String name, boolean byOfficial, Object sample, List<String> columns) {

  public FieldSpec {
    columns = List.copyOf(columns);
  }

  static FieldSpec known(String name, String sample) {
    return new FieldSpec(name, false, sample, List.of());
  }

  static FieldSpec typed(String name, String sample) {
    return new FieldSpec(name, true, sample, List.of());
  }

  /** Whether it is a list. */
  public boolean isList() {
    return !columns.isEmpty();
  }

  /** What it holds, in both languages. */
  public Text label() {
    return Wording.text("document.field." + name);
  }
}
