package vn.motcua.workers.contract;

import java.util.List;

/**
 * One place where a body is not what its contract describes.
 *
 * @param field path of the member at fault as {@code applicant.personalId} or {@code
 *     papers[0].content}; empty for the body as a whole
 * @param keyword the schema keyword that was not kept: {@code required}, {@code pattern} …
 * @param expected what the schema asks for, as it is written there; never what was sent
 */
public record Violation(String field, String keyword, String expected)
    implements Comparable<Violation> {

  @Override
  public int compareTo(Violation other) {
    return List.of(field, keyword)
        .toString()
        .compareTo(List.of(other.field, other.keyword).toString());
  }
}
