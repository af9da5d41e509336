package vn.motcua.catalog.published;

import java.util.List;
import java.util.Set;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.FeeRule;

/** Reads the published words about the fees of a procedure. */
public final class FeeText {

  private FeeText() {}

  /**
   * Never throws, whatever the text; what cannot be read stays as words.
   *
   * @param channels the channels the procedure offers; rules name no other
   */
  public static ReadFees read(String text, Set<Channel> channels) {
    if (text.isBlank()) {
      return new ReadFees(List.of(), List.of(), false, false, List.of(), List.of());
    }
    FeeRule rule = FeeRule.of(null, null, null, text.strip());
    return new ReadFees(List.of(rule), List.of(), true, false, List.of(), List.of());
  }
}
