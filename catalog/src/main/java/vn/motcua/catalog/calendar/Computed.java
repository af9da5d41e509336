package vn.motcua.catalog.calendar;

import java.time.ZonedDateTime;
import java.util.List;

/** A moment in Vietnamese time, and why it is that one. */
public record Computed(ZonedDateTime at, List<Explanation> because) {

  public Computed {
    because = List.copyOf(because);
  }
}
