package vn.motcua.processes.soundness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Looks at every combination of tokens that can come about, the nearest first. */
final class Exploration {

  /** Steps between combinations, whatever their number. */
  private static final int MOST_STEPS = 200_000;

  private final Places net;
  private final int most;
  private final List<List<Firing>> takers = new ArrayList<>();
  private final List<BitSet> onTheWay = new ArrayList<>();

  private final Map<Marking, Integer> known = new HashMap<>();
  private final List<Marking> states = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final List<List<String>> steps = new ArrayList<>();
  private final List<int[]> arrows = new ArrayList<>();
  private final BitSet good = new BitSet();
  private final BitSet bad = new BitSet();
  private final Map<List<Object>, Flaw> flaws = new LinkedHashMap<>();
  private boolean complete = true;

  private Exploration(Places net, List<Firing> firings, int most) {
    this.net = net;
    this.most = most;
    net.element.forEach(element -> takers.add(new ArrayList<>()));
    for (Firing firing : firings) {
      if (firing.pre().length > 0) {
        takers.get(firing.pre()[0]).add(firing);
      }
    }
    net.inclusive.forEach(join -> onTheWay.add(reaching(firings, join)));
  }

  /**
   * @param complete whether every combination was looked at
   */
  record Result(List<Flaw> flaws, boolean complete) {}

  static Result of(Places net, List<Firing> firings, int most) {
    Exploration exploration = new Exploration(net, firings, most);
    exploration.run();
    return new Result(List.copyOf(exploration.flaws.values()), exploration.complete);
  }

  private void run() {
    reach(new Marking(Places.BEFORE), -1, List.of());
    for (int state = 0; state < states.size(); state++) {
      if (arrows.size() > MOST_STEPS) {
        complete = false;
        break;
      }
      expand(state);
    }
    if (complete) {
      circles();
    }
  }

  private void expand(int state) {
    Marking marking = states.get(state);
    boolean stuck = true;
    for (int place : marking.places) {
      for (Firing firing : takers.get(place)) {
        if (marking.hasAll(firing.pre())) {
          stuck = false;
          fire(state, marking, firing);
        }
      }
    }
    if (stuck && !good.get(state)) {
      bad.set(state);
      deadlock(state, marking);
    }
  }

  private void fire(int state, Marking marking, Firing firing) {
    if (firing.terminates()) {
      good.set(reach(new Marking(), state, firing.path()));
      return;
    }
    int[] rest = marking.without(firing.pre());
    int[] post = Arrays.stream(firing.post()).filter(p -> p != Places.AFTER).toArray();
    int ended = firing.post().length - post.length;
    if (ended > 0 && rest.length + post.length + ended > 1) {
      leftOver(state, firing, rest.length > 0 ? rest : post);
    }
    int twice = twice(rest, post);
    if (twice > 0) {
      synchronisation(state, firing, twice);
      bad.set(state);
      return;
    }
    int[] all = IntStream.concat(Arrays.stream(rest), Arrays.stream(post)).toArray();
    Marking next = joined(new Marking(all), post);
    int reached = reach(next, state, firing.path());
    if (next.places.length == 0) {
      good.set(reached);
    }
  }

  /** A place that would have two tokens; 0 = none. */
  private static int twice(int[] rest, int[] post) {
    for (int i = 0; i < post.length; i++) {
      boolean again = i > 0 && post[i] == post[i - 1];
      if (again || Arrays.binarySearch(rest, post[i]) >= 0) {
        return post[i];
      }
    }
    return 0;
  }

  /** An inclusive gateway looks for others on their way only when a token arrives. */
  private Marking joined(Marking marking, int[] arrived) {
    Marking now = marking;
    for (int i = 0; i < net.inclusive.size(); i++) {
      Places.Inclusive join = net.inclusive.get(i);
      BitSet before = onTheWay.get(i);
      boolean passes =
          Arrays.stream(arrived).anyMatch(join.waiting()::contains)
              && Arrays.stream(now.places).noneMatch(before::get);
      if (passes) {
        IntStream rest = Arrays.stream(now.places).filter(p -> !join.waiting().contains(p));
        now = new Marking(IntStream.concat(rest, IntStream.of(join.passed())).toArray());
      }
    }
    return now;
  }

  /** Places outside a gateway from which a token can still come to it. */
  private BitSet reaching(List<Firing> firings, Places.Inclusive join) {
    BitSet found = new BitSet();
    boolean more = true;
    while (more) {
      more = false;
      for (Firing firing : firings) {
        boolean leads =
            Arrays.stream(firing.post()).anyMatch(p -> found.get(p) || join.waiting().contains(p));
        for (int place : firing.pre()) {
          boolean outside = !join.waiting().contains(place) && place != join.passed();
          if (leads && outside && !found.get(place)) {
            found.set(place);
            more = true;
          }
        }
      }
    }
    return found;
  }

  private int reach(Marking marking, int from, List<String> path) {
    Integer index = known.get(marking);
    if (index == null) {
      if (states.size() >= most) {
        complete = false;
        return states.size();
      }
      index = states.size();
      known.put(marking, index);
      states.add(marking);
      parents.add(from);
      steps.add(path);
    }
    if (from >= 0) {
      arrows.add(new int[] {from, index});
    }
    return index;
  }

  private void deadlock(int state, Marking marking) {
    List<String> waiting = elements(marking.places);
    if (!waiting.isEmpty()) {
      List<String> trace = trace(state, List.of());
      tell(new Flaw(Flaw.Kind.DEADLOCK, waiting.getFirst(), waiting, trace));
    }
  }

  private void leftOver(int state, Firing firing, int[] left) {
    String end =
        firing.path().reversed().stream().filter(net.ends::contains).findFirst().orElse("");
    tell(new Flaw(Flaw.Kind.LEFT_OVER, end, elements(left), trace(state, firing.path())));
  }

  private void synchronisation(int state, Firing firing, int place) {
    List<String> trace = trace(state, firing.path());
    String element = net.element.get(place);
    tell(new Flaw(Flaw.Kind.LACK_OF_SYNCHRONISATION, element, List.of(), trace));
  }

  private void tell(Flaw flaw) {
    flaws.putIfAbsent(List.of(flaw.kind(), flaw.element()), flaw);
  }

  private List<String> elements(int[] places) {
    return Arrays.stream(places)
        .mapToObj(net.element::get)
        .filter(element -> !element.isEmpty())
        .distinct()
        .toList();
  }

  private List<String> trace(int state, List<String> last) {
    List<List<String>> parts = new ArrayList<>(List.of(last));
    for (int at = state; at > 0; at = parents.get(at)) {
      parts.add(steps.get(at));
    }
    return parts.reversed().stream().flatMap(List::stream).toList();
  }

  /** Combinations from which neither the end nor anything already told can be reached. */
  private void circles() {
    BitSet seen = (BitSet) good.clone();
    seen.or(bad);
    Map<Integer, List<Integer>> before = new HashMap<>();
    arrows.forEach(a -> before.computeIfAbsent(a[1], key -> new ArrayList<>()).add(a[0]));
    TreeSet<Integer> open = new TreeSet<>();
    seen.stream().forEach(open::add);
    while (!open.isEmpty()) {
      for (int from : before.getOrDefault(open.pollFirst(), List.of())) {
        if (!seen.get(from)) {
          seen.set(from);
          open.add(from);
        }
      }
    }
    int lost = seen.nextClearBit(0);
    if (lost < states.size()) {
      List<String> turning = elements(states.get(lost).places);
      String first = turning.isEmpty() ? "" : turning.getFirst();
      tell(new Flaw(Flaw.Kind.LIVELOCK, first, turning, trace(lost, List.of())));
    }
  }
}
