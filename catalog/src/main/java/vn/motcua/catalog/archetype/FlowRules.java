package vn.motcua.catalog.archetype;

import java.util.List;
import vn.motcua.catalog.Level;

/** Chooses a flow by explicit rules; the first that fits holds. */
public final class FlowRules {

  private FlowRules() {}

  /** The flow of a published procedure; there is always one. */
  public static FlowChoice choose(FlowSubject subject) {
    boolean commune = subject.competent() == Level.COMMUNE || subject.department() == null;
    return commune
        ? new FlowChoice(
            "commune-examine-decide", List.of(), "commune-plain", "Cấp xã thẩm định và ký.")
        : new FlowChoice(
            "province-plain", List.of(), "province-plain", "Một cơ quan cấp tỉnh giải quyết.");
  }
}
