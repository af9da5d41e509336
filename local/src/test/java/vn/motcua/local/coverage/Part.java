package vn.motcua.local.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How much of one kind of thing was met.
 *
 * @param direct in this very procedure
 * @param byShape only in a procedure of the same shape
 */
record Part(int total, int direct, int byShape) {

  static Part none() {
    return new Part(0, 0, 0);
  }

  static Part sum(List<Part> parts) {
    return parts.stream().reduce(none(), Part::plus);
  }

  Part plus(Part other) {
    return new Part(total + other.total, direct + other.direct, byShape + other.byShape);
  }

  @JsonProperty
  int open() {
    return total - direct - byShape;
  }
}
