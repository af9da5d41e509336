package vn.motcua.workers.problem;

import java.util.List;
import vn.motcua.catalog.Text;

/**
 * One thing wrong with a request.
 *
 * @param field path of the member, header or parameter at fault; empty for the whole request
 * @param code stable name of the rule that was not kept
 * @param message Vietnamese: what is wrong and what to do
 * @param messageEn the same in English
 */
public record FieldError(String field, String code, String message, String messageEn) {

  public static FieldError of(String field, String code, Text text) {
    return new FieldError(field, code, text.vi(), text.en() == null ? text.vi() : text.en());
  }

  /** A single error as a list. */
  public static List<FieldError> only(String field, String code, String vi, String en) {
    return List.of(new FieldError(field, code, vi, en));
  }
}
