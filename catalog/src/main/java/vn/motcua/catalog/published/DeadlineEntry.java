package vn.motcua.catalog.published;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineUnit;

/**
 * One limit as a text states it.
 *
 * @param channels the channels named with it; empty = none named
 * @param caseName the case it holds for, in the words of the text; null = none named
 * @param part the agency or stage it is only a part for; null = it is the whole limit
 * @param words the statement it was read from
 */
record DeadlineEntry(
    Set<Channel> channels,
    @Nullable String caseName,
    @Nullable String part,
    Limit limit,
    @Nullable LocalTime cutoff,
    List<String> excluded,
    String words) {

  DeadlineEntry {
    excluded = List.copyOf(excluded);
  }

  /** A case or part the text begins to speak of without a limit that can be counted. */
  static DeadlineEntry lost(
      Set<Channel> channels, @Nullable String caseName, @Nullable String part, String words) {
    Limit none = new Limit(0, 0, null, DeadlineUnit.OTHER, null);
    return new DeadlineEntry(channels, caseName, part, none, null, List.of(), words);
  }

  DeadlineEntry with(Limit other) {
    return new DeadlineEntry(channels, caseName, part, other, cutoff, excluded, words);
  }

  DeadlineEntry with(LocalTime time) {
    return new DeadlineEntry(channels, caseName, part, limit, time, excluded, words);
  }

  /** The same limit, with more times that do not count. */
  DeadlineEntry excluding(List<String> more) {
    List<String> all = new ArrayList<>(excluded);
    all.addAll(more);
    return new DeadlineEntry(channels, caseName, part, limit, cutoff, all, words);
  }

  /** Whether both set the same limit; their words may differ. */
  boolean same(DeadlineEntry other) {
    return limit.unit() == other.limit.unit()
        && Objects.equals(limit.amount(), other.limit.amount())
        && Objects.equals(caseName, other.caseName);
  }
}
