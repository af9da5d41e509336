package vn.motcua.processes.soundness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.processes.soundness.FlowNet.Behaviour;

/**
 * Whether a flow is sound: from every combination of tokens that can come about an end can be
 * reached, no token is left behind, and no node is reached twice at once. Conditions are not looked
 * at: a choice may always go either way.
 *
 * @see <a href="https://doi.org/10.1007/s00165-010-0161-4">van der Aalst et al., Soundness of
 *     workflow nets, 2011</a>
 */
public final class Soundness {

  /** Combinations of tokens looked at before the flow itself is made smaller. */
  private static final int FIRST_LOOK = 4_000;

  private static final int MOST_STATES = 20_000;

  /** Verdicts on structures seen lately: a catalogue has few. */
  private static final int MEMORY = 512;

  private static final int LARGEST_REMEMBERED = 500;

  private static final Map<FlowNet, List<Flaw>> KNOWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<FlowNet, List<Flaw>> eldest) {
              return size() > MEMORY;
            }
          });

  private Soundness() {}

  /** What is wrong, one flaw for each kind and element; empty = sound. */
  public static List<Flaw> flaws(FlowNet net) {
    List<Flaw> known = KNOWN.get(net);
    if (known == null) {
      known = List.copyOf(look(net));
      if (net.nodes().size() <= LARGEST_REMEMBERED) {
        KNOWN.put(net, known);
      }
    }
    return known;
  }

  private static List<Flaw> look(FlowNet net) {
    if (net.starts().isEmpty()) {
      return List.of();
    }
    Places places = new Places(net);
    List<Firing> reduced = places.inclusive.isEmpty() ? Reduction.of(places) : places.firings;
    if (Reduction.trivial(reduced)) {
      return List.of();
    }
    Exploration.Result result = Exploration.of(places, places.firings, FIRST_LOOK);
    return result.complete() ? result.flaws() : look(net, places, reduced, result.flaws());
  }

  /** Looks at the smaller flow, whose combinations are fewer, where it is smaller at all. */
  private static List<Flaw> look(
      FlowNet net, Places places, List<Firing> reduced, List<Flaw> nearest) {
    boolean smaller = 2 * reduced.size() < places.firings.size();
    Exploration.Result result =
        smaller
            ? Exploration.of(places, reduced, MOST_STATES)
            : new Exploration.Result(nearest, false);
    List<Flaw> found = new ArrayList<>(result.flaws().isEmpty() ? nearest : result.flaws());
    if (!result.complete()) {
      found.add(tooComplex(net));
    }
    return found;
  }

  private static Flaw tooComplex(FlowNet net) {
    String fork =
        net.nodes().stream()
            .filter(node ->
                node.behaviour() == Behaviour.PARALLEL || node.behaviour() == Behaviour.INCLUSIVE)
            .map(FlowNet.Node::id)
            .findFirst()
            .orElse(net.starts().getFirst());
    return new Flaw(Flaw.Kind.TOO_COMPLEX, fork, List.of(), List.of());
  }
}
