package vn.motcua.processes.feel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Takes a condition apart into what each variable must fulfil, all of them together: {@code facts.a
 * = "x" and facts.b > 5} is two constraints.
 */
public final class Cases {

  private record Atom(String path, Constraint constraint) {}

  private Cases() {}

  /**
   * Variable → constraint, in the order of the text; empty where the condition is not of that form,
   * such as {@code facts.a + facts.b > 5}.
   */
  public static Optional<Map<String, Constraint>> of(String condition) {
    return Feel.expression(condition.strip()) instanceof Feel.Good good
        ? of(good.exp())
        : Optional.empty();
  }

  private static Optional<Map<String, Constraint>> of(Exp exp) {
    Map<String, Constraint> found = new LinkedHashMap<>();
    List<Exp> parts = new ArrayList<>();
    flatten(exp, parts);
    for (Exp part : parts) {
      Atom atom = atom(part);
      if (atom == null) {
        return Optional.empty();
      }
      Constraint before = found.get(atom.path());
      Constraint both = before == null ? atom.constraint() : meet(before, atom.constraint());
      if (both == null) {
        return Optional.empty();
      }
      found.put(atom.path(), both);
    }
    return Optional.of(found);
  }

  private static void flatten(Exp exp, List<Exp> into) {
    if (exp instanceof Conjunction both) {
      flatten(both.x(), into);
      flatten(both.y(), into);
    } else {
      into.add(exp);
    }
  }

  private static @Nullable Atom atom(Exp exp) {
    return switch (exp) {
      case Ref ref -> new Atom(path(ref), new Constraint.Is(true));
      case Comparison comparison -> comparison(comparison);
      case Not not -> {
        Atom inner = atom(not.x());
        yield inner == null ? null : new Atom(inner.path(), new Constraint.Not(inner.constraint()));
      }
      case Disjunction either -> either(atom(either.x()), atom(either.y()));
      case In in when in.x() instanceof Ref ref -> {
        Constraint constraint = Tests.of(in.test());
        yield constraint == null ? null : new Atom(path(ref), constraint);
      }
      default -> null;
    };
  }

  private static @Nullable Atom either(@Nullable Atom one, @Nullable Atom other) {
    if (one == null || other == null || !one.path().equals(other.path())) {
      return null;
    }
    List<Constraint> options = new ArrayList<>();
    for (Constraint part : List.of(one.constraint(), other.constraint())) {
      if (part instanceof Constraint.OneOf several) {
        options.addAll(several.options());
      } else {
        options.add(part);
      }
    }
    boolean plain = options.stream().noneMatch(option -> option instanceof Constraint.Not);
    return plain ? new Atom(one.path(), new Constraint.OneOf(options)) : null;
  }

  private static @Nullable Atom comparison(Comparison comparison) {
    if (comparison.x() instanceof Ref ref) {
      return constraint(ref, comparison, comparison.y(), false);
    }
    return comparison.y() instanceof Ref ref
        ? constraint(ref, comparison, comparison.x(), true)
        : null;
  }

  private static @Nullable Atom constraint(Ref ref, Comparison how, Exp end, boolean turned) {
    Object value = Tests.constant(end);
    if (value == null) {
      return null;
    }
    if (how instanceof Equal) {
      return new Atom(path(ref), new Constraint.Is(value));
    }
    if (end instanceof ConstBool) {
      return null;
    }
    boolean more = how instanceof GreaterThan || how instanceof GreaterOrEqual;
    boolean less = how instanceof LessThan || how instanceof LessOrEqual;
    boolean included = how instanceof GreaterOrEqual || how instanceof LessOrEqual;
    if (!more && !less) {
      return null;
    }
    Constraint range =
        more != turned
            ? new Constraint.Range(value, included, null, false)
            : new Constraint.Range(null, false, value, included);
    return new Atom(path(ref), range);
  }

  /** Both at once; null where no single cell says it. */
  private static @Nullable Constraint meet(Constraint one, Constraint other) {
    if (one instanceof Constraint.Range a && other instanceof Constraint.Range b) {
      if (a.to() == null && b.from() == null) {
        return new Constraint.Range(a.from(), a.fromIncluded(), b.to(), b.toIncluded());
      }
      if (a.from() == null && b.to() == null) {
        return new Constraint.Range(b.from(), b.fromIncluded(), a.to(), a.toIncluded());
      }
    }
    return one.equals(other) ? one : null;
  }

  static String path(Ref ref) {
    return String.join(".", CollectionConverters.asJava(ref.names()));
  }
}
