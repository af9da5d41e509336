package vn.motcua.dossiers.document;

import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/** The words for faults of templates. */
final class Problems {

  private Problems() {}

  static Text text(String key, Object... values) {
    return Wording.text("document.template." + key, values);
  }
}
