package vn.motcua.catalog.published;

import java.util.Map;
import vn.motcua.catalog.ProcedureCode;

/**
 * One procedure as published: texts as the source has them, NFC and trimmed; empty = not stated.
 *
 * @param line where the row starts in the file, from 1
 * @param levels words joined by {@code |}
 * @param componentsOmitted how many components the source has but the row does not name
 * @param extra further columns of the file by their header
 */
public record PublishedRow(
    long line,
    ProcedureCode code,
    String name,
    String field,
    String levels,
    String agency,
    String timeLimit,
    String fee,
    String online,
    String components,
    int componentsOmitted,
    String legalBasis,
    String publishedBy,
    Map<String, String> extra) {

  public PublishedRow {
    extra = Map.copyOf(extra);
  }
}
