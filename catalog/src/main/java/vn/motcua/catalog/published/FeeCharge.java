package vn.motcua.catalog.published;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;

/**
 * One sum as a text states it.
 *
 * @param dong null = the text speaks of a fee without naming the sum
 * @param label what it is for, in the words of the text; null = nothing said
 * @param channels empty = every channel
 * @param temporary whether it replaces another sum for a time
 */
record FeeCharge(
    @Nullable Long dong,
    @Nullable String label,
    Set<Channel> channels,
    Period period,
    List<String> units,
    boolean temporary) {

  static final FeeCharge FREE = of(0L);
  static final FeeCharge UNKNOWN = of(null);

  FeeCharge {
    channels = Set.copyOf(channels);
    units = List.copyOf(units);
  }

  static FeeCharge of(@Nullable Long dong) {
    return new FeeCharge(dong, null, Set.of(), Period.ALWAYS, List.of(), false);
  }

  FeeCharge labelled(@Nullable String name) {
    return new FeeCharge(dong, name, channels, period, units, temporary);
  }

  FeeCharge on(Set<Channel> only) {
    return new FeeCharge(dong, label, only, period, units, temporary);
  }

  FeeCharge during(Period days, boolean replaces) {
    return new FeeCharge(dong, label, channels, days, units, replaces);
  }

  FeeCharge per(List<String> things) {
    return new FeeCharge(dong, label, channels, period, things, temporary);
  }

  boolean known() {
    return dong != null;
  }
}
