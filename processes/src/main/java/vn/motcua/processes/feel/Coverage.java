package vn.motcua.processes.feel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a case that one rule lets through and others do not: a gap, an overlap, or a rule nobody
 * reaches. A rule is a map from variables to what they must fulfil.
 */
public final class Coverage {

  /** A search that takes longer is given up. */
  private static final int MOST_STEPS = 50_000;

  /** The question was too large to be answered. */
  public static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("more than " + MOST_STEPS + " cases");
    }
  }

  private final List<String> variables = new ArrayList<>();
  private final List<List<@Nullable Object>> values = new ArrayList<>();
  private final Map<String, Constraint> must;
  private final List<Map<String, Constraint>> avoid;
  private final Set<Object> dead = new HashSet<>();
  private final @Nullable Object[] chosen;
  private int steps;

  private Coverage(
      Map<String, Constraint> must,
      List<Map<String, Constraint>> avoid,
      Map<String, Domain> domains) {
    this.must = must;
    this.avoid = avoid;
    Map<String, List<Constraint>> used = new LinkedHashMap<>();
    Stream.concat(Stream.of(must), avoid.stream())
        .forEach(rule ->
            rule.forEach((variable, constraint) ->
                used.computeIfAbsent(variable, name -> new ArrayList<>()).add(constraint)));
    used.forEach((variable, constraints) -> {
      Domain domain = domains.getOrDefault(variable, guess(constraints));
      variables.add(variable);
      values.add(
          domain.representatives(constraints).stream()
              .filter(value -> fits(must, variable, value))
              .toList());
    });
    this.chosen = new Object[variables.size()];
  }

  /**
   * A case that fulfils {@code must} and none of {@code avoid}; empty where there is none. A
   * variable that no rule tests is not in the answer; null = missing.
   *
   * @throws TooLarge when the search is given up
   */
  public static Optional<Map<String, @Nullable Object>> find(
      Map<String, Constraint> must,
      List<Map<String, Constraint>> avoid,
      Map<String, Domain> domains) {
    Coverage search = new Coverage(must, avoid, domains);
    BitSet all = new BitSet();
    all.set(0, avoid.size());
    return search.from(0, all) ? Optional.of(search.answer()) : Optional.empty();
  }

  /** A case that fulfils both rules. */
  public static Optional<Map<String, @Nullable Object>> common(
      Map<String, Constraint> one, Map<String, Constraint> other, Map<String, Domain> domains) {
    Map<String, Constraint> both = new LinkedHashMap<>(one);
    other.forEach((variable, constraint) -> both.merge(variable, constraint, Constraint::both));
    return find(both, List.of(), domains);
  }

  private boolean from(int depth, BitSet left) {
    if (++steps > MOST_STEPS) {
      throw new TooLarge();
    }
    if (left.stream().anyMatch(rule -> last(rule) < depth)) {
      return false;
    }
    if (depth == variables.size()) {
      return true;
    }
    if (!dead.add(List.of(depth, left))) {
      return false;
    }
    Set<BitSet> tried = new HashSet<>();
    for (Object value : values.get(depth)) {
      BitSet still = new BitSet();
      left.stream()
          .filter(rule -> fits(avoid.get(rule), variables.get(depth), value))
          .forEach(still::set);
      if (tried.add(still)) {
        chosen[depth] = value;
        if (from(depth + 1, still)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Index of the last variable a rule tests; −1 = none. */
  private int last(int rule) {
    return avoid.get(rule).keySet().stream().mapToInt(variables::indexOf).max().orElse(-1);
  }

  private Map<String, @Nullable Object> answer() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      answer.put(variables.get(i), chosen[i]);
    }
    return answer;
  }

  private static boolean fits(
      Map<String, Constraint> rule, String variable, @Nullable Object value) {
    Constraint constraint = rule.get(variable);
    return constraint == null || Boolean.TRUE.equals(constraint.on(value));
  }

  /** Where nothing is declared, the values the rules compare with tell the type. */
  private static Domain guess(Collection<Constraint> constraints) {
    Object value = constraints.stream().flatMap(Constraint::named).findFirst().orElse("");
    for (Domain.Type type : Domain.Type.values()) {
      Domain domain = Domain.any(type, true);
      if (domain.fits(value)) {
        return domain;
      }
    }
    return Domain.any(Domain.Type.STRING, true);
  }
}
