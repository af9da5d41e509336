package vn.motcua.workers.problem;

import java.util.List;

/**
 * A problem document (RFC 9457) in two languages.
 *
 * @param type names the kind of problem: {@code urn:motcua:problem:<kind>}
 * @param status the HTTP status
 */
public record Problem(
    String type,
    String title,
    String titleEn,
    int status,
    String detail,
    String detailEn,
    List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** This problem with other errors. */
  public Problem with(List<FieldError> others) {
    return new Problem(type, title, titleEn, status, detail, detailEn, others);
  }

  /** As an exception, to leave a handler with. */
  public ProblemException exception() {
    return new ProblemException(this);
  }
}
