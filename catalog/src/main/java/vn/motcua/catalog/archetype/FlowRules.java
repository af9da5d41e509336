package vn.motcua.catalog.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.catalog.ObservedFlow;
import vn.motcua.catalog.Text;

/**
 * Chooses a flow by explicit rules, tried in order; the first that fits holds. Own observed steps
 * come first, then what the procedure is about, then who decides it.
 */
public final class FlowRules {

  /** The rule of procedures whose approved internal process was found. */
  public static final String OBSERVED = "observed";

  private static final Text OBSERVED_WHY =
      new Text(
          "Theo đúng quy trình nội bộ đã được phê duyệt của chính thủ tục này.",
          "The approved internal process of this very procedure.");

  private static final List<FlowRule> RULES = rules();

  private FlowRules() {}

  /** The flow of a published procedure; there is always one. */
  public static FlowChoice choose(FlowSubject subject) {
    Optional<ObservedFlow> observed = ObservedFlow.of(subject.code());
    if (observed.isPresent()) {
      return new FlowChoice(null, observed.get().steps(), OBSERVED, OBSERVED_WHY.vi());
    }
    Cues cues = new Cues(subject);
    FlowRule rule =
        RULES.stream().filter(r -> r.holds().test(cues)).findFirst().orElse(RULES.getLast());
    return new FlowChoice(rule.flow(cues), List.of(), rule.id(), rule.why().vi());
  }

  /** Why a rule chooses its flow; empty where there is no such rule. */
  public static Optional<Text> why(String rule) {
    return rule.equals(OBSERVED)
        ? Optional.of(OBSERVED_WHY)
        : RULES.stream().filter(r -> r.id().equals(rule)).map(FlowRule::why).findFirst();
  }

  /** The ids of all rules in the order they are tried. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>(List.of(OBSERVED));
    RULES.forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  private static List<FlowRule> rules() {
    List<FlowRule> rules = new ArrayList<>();
    rules.addAll(SubjectRules.rules());
    rules.addAll(LandRules.rules());
    rules.addAll(VerticalRules.rules());
    rules.addAll(CommuneRules.upwards());
    rules.addAll(ProvinceRules.committee());
    rules.addAll(ProvinceRules.department());
    rules.addAll(CommuneRules.commune());
    return List.copyOf(rules);
  }
}
