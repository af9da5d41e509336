package vn.motcua.workers.problem;

import java.util.List;
import vn.motcua.workers.contract.Violation;

/** Says in words what a body does not keep of its contract. */
public final class Violations {

  private Violations() {}

  /** The errors of a problem document, in the order of the violations. */
  public static List<FieldError> describe(List<Violation> violations) {
    return violations.stream().map(Violations::describe).toList();
  }

  private static FieldError describe(Violation violation) {
    String expected = violation.expected();
    return switch (violation.keyword()) {
      case "required" -> error(violation, "Thiếu mục bắt buộc.", "Required member is missing.");
      case "additionalProperties" ->
          error(
              violation, "Mục này không có trong giao ước.", "The contract knows no such member.");
      case "type" ->
          error(
              violation, "Sai kiểu; cần " + expected + ".", "Wrong type; needs " + expected + ".");
      case "enum" ->
          error(
              violation,
              "Giá trị phải là một trong " + expected + ".",
              "Must be one of " + expected + ".");
      case "pattern" ->
          error(violation, "Phải theo mẫu " + expected + ".", "Must match " + expected + ".");
      case "format" ->
          error(
              violation, "Phải có dạng " + expected + ".", "Must have the form " + expected + ".");
      case "minLength", "minItems", "minimum", "minProperties" ->
          error(violation, "Tối thiểu " + expected + ".", "At least " + expected + ".");
      case "maxLength", "maxItems", "maximum", "maxProperties" ->
          error(violation, "Tối đa " + expected + ".", "At most " + expected + ".");
      case "json" -> error(violation, "Không phải JSON hợp lệ.", "Not valid JSON.");
      case "base64" -> error(violation, "Không phải base64 hợp lệ.", "Not valid base64.");
      case "characters" ->
          error(
              violation,
              "Có ký tự điều khiển hoặc ký tự không hợp lệ.",
              "Contains control characters or characters that are not valid.");
      default -> error(violation, "Giá trị không hợp lệ.", "The value is not valid.");
    };
  }

  private static FieldError error(Violation violation, String vi, String en) {
    return new FieldError(violation.field(), violation.keyword(), vi, en);
  }
}
