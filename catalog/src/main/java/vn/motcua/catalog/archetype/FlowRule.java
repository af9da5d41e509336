package vn.motcua.catalog.archetype;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;

/**
 * One rule: where its test holds, its flow is taken.
 *
 * @param why the reason, as an official would say it
 * @param withFee the flow where the source states a fee; null = the same
 */
record FlowRule(String id, String flow, @Nullable String withFee, Text why, Predicate<Cues> holds) {

  static FlowRule of(String id, String flow, String vi, String en, Predicate<Cues> holds) {
    return new FlowRule(id, flow, null, new Text(vi, en), holds);
  }

  /** The same rule, with {@code <flow>-fee} where there is a fee. */
  FlowRule orWithFee() {
    return orWithFee(flow + "-fee");
  }

  FlowRule orWithFee(String other) {
    return new FlowRule(id, flow, other, why, holds);
  }

  String flow(Cues cues) {
    return withFee != null && cues.fee() ? withFee : flow;
  }
}
