package vn.motcua.catalog.published;

import vn.motcua.catalog.Text;

/** The result of a procedure, which the source does not state: it follows from the name. */
public final class ResultText {

  /** What provenance says of a result made here. */
  public static final String UNSTATED = "Kết quả (suy từ tên thủ tục)";

  private ResultText() {}

  /** The result the name of a procedure speaks of; always an assumption. */
  public static Text read(String name) {
    return Text.vi("Kết quả giải quyết: " + Plain.tidy(name));
  }
}
