package vn.motcua.tasklist.catalogue;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.search.FoldedText;
import vn.motcua.tasklist.shell.Texts;

/** The names of the fields of administration. */
@Component
public final class FieldNames {

  private final Map<String, Text> fields;

  FieldNames(Catalog catalog) {
    this.fields = catalog.fields();
  }

  /** The ids of all fields, by name. */
  public List<String> all() {
    return fields.keySet().stream()
        .sorted(Comparator.comparing(this::name, Collator.getInstance(Texts.locale())))
        .toList();
  }

  /** The field's name in the language of the screen; its id where the catalogue has no name. */
  public String name(String field) {
    Text name = fields.get(field);
    return name == null ? field : Texts.of(name);
  }

  /** Whether a typed text, with or without marks, is part of the field's name. */
  public boolean fits(String field, String typed) {
    return (" " + FoldedText.of(name(field))).contains(" " + FoldedText.of(typed));
  }
}
