package vn.motcua.catalog.published;

import java.util.List;
import java.util.Set;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;

/** Reads the published words about the time limit of a procedure. */
public final class DeadlineText {

  private DeadlineText() {}

  /**
   * Never throws, whatever the text; what cannot be read stays as words.
   *
   * @param channels the channels the procedure offers; rules name no other
   */
  public static ReadDeadlines read(String text, Set<Channel> channels) {
    if (text.isBlank()) {
      return new ReadDeadlines(List.of(), List.of(), false, false, List.of());
    }
    DeadlineRule rule =
        new DeadlineRule(null, null, null, DeadlineUnit.OTHER, null, List.of(), text.strip());
    return new ReadDeadlines(List.of(rule), List.of(), true, false, List.of());
  }
}
