package vn.motcua.processes.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a net smaller without making it better or worse: a place whose token can go on by itself is
 * left out (Berthelot's agglomeration), places that always have tokens together become one, and
 * what can happen in two ways with the same effect happens in one. A sound net of the usual
 * structure shrinks to nothing, which proves it sound without looking at any state.
 */
final class Reduction {

  /** A place is left out if that makes at most so many new firings. */
  private static final int MOST_PAIRS = 64;

  private final int places;
  private final List<Set<Firing>> takers = new ArrayList<>();
  private final List<Set<Firing>> givers = new ArrayList<>();
  private final Map<Firing.Effect, Firing> known = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final BitSet queued = new BitSet();
  private int work;

  private Reduction(Places net) {
    places = net.element.size();
    for (int place = 0; place < places; place++) {
      takers.add(new LinkedHashSet<>());
      givers.add(new LinkedHashSet<>());
    }
    net.firings.forEach(this::add);
    work = 40 * (places + net.firings.size()) + 2_000;
  }

  /** The firings that are left. */
  static List<Firing> of(Places net) {
    Reduction reduction = new Reduction(net);
    reduction.run();
    return reduction.known.values().stream().toList();
  }

  /** Whether nothing is left but from the start to the end. */
  static boolean trivial(List<Firing> firings) {
    return !firings.isEmpty()
        && firings.stream()
            .allMatch(firing ->
                firing.needsOnly(Places.BEFORE)
                    && Arrays.equals(firing.post(), new int[] {Places.AFTER}));
  }

  private void run() {
    do {
      for (int place = Places.AFTER + 1; place < places; place++) {
        touch(place);
      }
      while (!open.isEmpty() && work > 0) {
        int place = open.poll();
        queued.clear(place);
        leaveOut(place);
      }
    } while (work > 0 && fuse());
  }

  private void touch(int place) {
    boolean inner = place > Places.AFTER && !queued.get(place);
    if (inner) {
      queued.set(place);
      open.add(place);
    }
  }

  private void add(Firing firing) {
    work--;
    boolean circle = Arrays.equals(firing.pre(), firing.post()) && !firing.terminates();
    if (circle && firing.pre().length == 1 && takers.get(firing.pre()[0]).size() > 0) {
      return;
    }
    if (known.putIfAbsent(firing.effect(), firing) == null) {
      Arrays.stream(firing.pre()).forEach(place -> takers.get(place).add(firing));
      Arrays.stream(firing.post()).forEach(place -> givers.get(place).add(firing));
    }
  }

  private void remove(Firing firing) {
    known.remove(firing.effect());
    Arrays.stream(firing.pre()).forEach(place -> drop(takers, place, firing));
    Arrays.stream(firing.post()).forEach(place -> drop(givers, place, firing));
  }

  private void drop(List<Set<Firing>> sets, int place, Firing firing) {
    sets.get(place).remove(firing);
    touch(place);
  }

  private void leaveOut(int place) {
    Set<Firing> out = takers.get(place);
    boolean alone = !out.isEmpty() && out.stream().allMatch(next -> next.needsOnly(place));
    if (!alone) {
      return;
    }
    withoutCircles(place);
    Set<Firing> in = givers.get(place);
    boolean possible =
        !in.isEmpty()
            && in.size() * out.size() <= MOST_PAIRS
            && out.stream().noneMatch(next -> next.puts(place));
    if (!possible) {
      return;
    }
    List<Firing> joined = new ArrayList<>();
    for (Firing before : in) {
      for (Firing next : out) {
        joined.add(before.then(next, place));
      }
    }
    if (joined.stream().anyMatch(Firing::doubles)) {
      return;
    }
    List.copyOf(in).forEach(this::remove);
    List.copyOf(out).forEach(this::remove);
    joined.forEach(this::add);
  }

  /** A circle back to the same place changes nothing where there is another way on. */
  private void withoutCircles(int place) {
    List<Firing> circles =
        takers.get(place).stream()
            .filter(next -> !next.terminates() && Arrays.equals(next.pre(), next.post()))
            .toList();
    if (circles.size() < takers.get(place).size()) {
      circles.forEach(this::remove);
    }
  }

  /** Makes one of the places that get and lose their tokens together; whether there were any. */
  private boolean fuse() {
    record Neighbours(Set<Firing> before, Set<Firing> after) {}
    Map<Neighbours, Integer> first = new HashMap<>();
    boolean found = false;
    for (int place = Places.AFTER + 1; place < places; place++) {
      boolean alone =
          givers.get(place).isEmpty()
              || takers.get(place).isEmpty()
              || givers.get(place).stream().anyMatch(Firing::doubles);
      if (alone) {
        continue;
      }
      Neighbours around =
          new Neighbours(new HashSet<>(givers.get(place)), new HashSet<>(takers.get(place)));
      Integer twin = first.putIfAbsent(around, place);
      if (twin != null) {
        merge(place, twin);
        first.clear();
        found = true;
      }
    }
    return found;
  }

  private void merge(int place, int into) {
    Set<Firing> around = new LinkedHashSet<>(givers.get(place));
    around.addAll(takers.get(place));
    around.forEach(this::remove);
    around.forEach(firing -> add(firing.without(place)));
    touch(into);
  }
}
