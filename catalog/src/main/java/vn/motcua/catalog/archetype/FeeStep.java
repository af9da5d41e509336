package vn.motcua.catalog.archetype;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Flow;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepBasics;
import vn.motcua.catalog.Text;

/** A sum the source states is collected, whatever flow was chosen. */
final class FeeStep {

  private static final String ID = "collect-fee";
  private static final Text NAME = new Text("Thu phí, lệ phí", "Collect the fee");

  private FeeStep() {}

  /** The flow itself, or the same one with a fee step after the first where it has none. */
  static Flow in(Flow flow, List<FeeRule> fees) {
    boolean sum = fees.stream().map(FeeRule::dong).anyMatch(dong -> dong != null && dong > 0);
    if (!sum || flow.steps().stream().anyMatch(FeeStep::asksForMoney)) {
      return flow;
    }
    List<Step> steps = new ArrayList<>(flow.steps());
    StepBasics desk = steps.getFirst().basics();
    steps.add(
        1,
        new Step.CollectFee(
            new StepBasics(ID, NAME, desk.role(), desk.unit(), null, desk.clock(), null, null)));
    return new Flow(flow.id(), flow.name(), flow.examples(), steps);
  }

  private static boolean asksForMoney(Step step) {
    return step instanceof Step.CollectFee || step instanceof Step.AssessObligation;
  }
}
