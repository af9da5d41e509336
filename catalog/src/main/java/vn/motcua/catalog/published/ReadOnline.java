package vn.motcua.catalog.published;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;

/**
 * How a procedure can be handed in.
 *
 * @param open CHANNELS and ONLINE_LEVEL as far as the source does not state them
 * @param unstated what the source does not state, in Vietnamese
 * @param notes what a designer must know, in Vietnamese
 */
public record ReadOnline(
    Set<Channel> channels,
    OnlineLevel level,
    Set<OpenPoint> open,
    List<String> unstated,
    List<String> notes) {

  public ReadOnline {
    channels = Collections.unmodifiableSet(new TreeSet<>(channels));
    open = Collections.unmodifiableSet(new TreeSet<>(open));
    unstated = List.copyOf(unstated);
    notes = List.copyOf(notes);
  }
}
