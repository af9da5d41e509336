package vn.motcua.processes.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Subtraction;
import org.jspecify.annotations.Nullable;

/** Finds comparisons and sums that can only give null, because the types do not go together. */
public final class Types {

  /** What does not go together. */
  public sealed interface Clash {}

  /** Two values of different types are compared or added up. */
  public record Mixed(Domain.Type one, Domain.Type other) implements Clash {}

  /** A variable is compared with a value it never has. */
  public record Never(String variable, Object value) implements Clash {}

  private final Map<String, Domain> domains;
  private final List<Clash> clashes = new ArrayList<>();
  private final Domain.@Nullable Type type;

  private Types(Exp exp, Map<String, Domain> domains) {
    this.domains = domains;
    this.type = type(exp);
  }

  /** Reads an expression; {@code domains} by the variable's FEEL path. */
  public static Types of(Exp exp, Map<String, Domain> domains) {
    return new Types(exp, domains);
  }

  /** Everything that does not go together, from left to right. */
  public List<Clash> clashes() {
    return List.copyOf(clashes);
  }

  /** The type of the value; null where it is not known, or null itself. */
  public Domain.@Nullable Type type() {
    return type;
  }

  private Domain.@Nullable Type type(Exp exp) {
    return switch (exp) {
      case Ref ref -> {
        Domain domain = domains.get(Cases.path(ref));
        yield domain == null ? null : domain.type();
      }
      case Comparison comparison -> compared(comparison);
      case Conjunction both -> truths(both.x(), both.y());
      case Disjunction either -> truths(either.x(), either.y());
      case Addition sum -> same(sum.x(), sum.y());
      case Subtraction difference -> same(difference.x(), difference.y());
      case Multiplication product -> numbers(product.x(), product.y());
      case Division quotient -> numbers(quotient.x(), quotient.y());
      case Exponentiation power -> numbers(power.x(), power.y());
      case ArithmeticNegation negative -> numbers(negative.x(), negative.x());
      case If choice -> {
        expect(choice.condition(), Domain.Type.BOOLEAN);
        Domain.Type then = type(choice.statement());
        Domain.Type otherwise = type(choice.elseStatement());
        yield then == null ? otherwise : then;
      }
      case In in -> {
        Constraint test = Tests.of(in.test());
        if (test != null && in.x() instanceof Ref ref) {
          clashes.addAll(values(Cases.path(ref), test, domains));
        }
        yield Domain.Type.BOOLEAN;
      }
      case FunctionInvocation call when call.function().equals("date") -> Domain.Type.DATE;
      default -> constant(exp);
    };
  }

  private static Domain.@Nullable Type constant(Exp exp) {
    Object value = Tests.constant(exp);
    for (Domain.Type type : Domain.Type.values()) {
      if (value != null && Domain.any(type, true).fits(value)) {
        return type;
      }
    }
    return null;
  }

  private Domain.Type compared(Comparison comparison) {
    Domain.Type one = type(comparison.x());
    Domain.Type other = type(comparison.y());
    if (one != null && other != null && one != other) {
      clashes.add(new Mixed(one, other));
    } else if (comparison instanceof Equal) {
      never(comparison.x(), comparison.y());
      never(comparison.y(), comparison.x());
    }
    return Domain.Type.BOOLEAN;
  }

  private void never(Exp variable, Exp value) {
    Object constant = Tests.constant(value);
    if (variable instanceof Ref ref && constant != null) {
      clashes.addAll(values(Cases.path(ref), new Constraint.Is(constant), domains));
    }
  }

  /** Values a test names that the variable never has. */
  public static List<Clash> values(String variable, Constraint test, Map<String, Domain> domains) {
    Domain domain = domains.get(variable);
    List<Clash> found = new ArrayList<>();
    if (domain != null) {
      test.named()
          .filter(value ->
              !domain.fits(value)
                  || (!domain.values().isEmpty() && !domain.values().contains(value)))
          .forEach(value -> found.add(new Never(variable, value)));
    }
    return found;
  }

  private Domain.Type truths(Exp one, Exp other) {
    expect(one, Domain.Type.BOOLEAN);
    expect(other, Domain.Type.BOOLEAN);
    return Domain.Type.BOOLEAN;
  }

  private Domain.Type numbers(Exp one, Exp other) {
    expect(one, Domain.Type.NUMBER);
    if (one != other) {
      expect(other, Domain.Type.NUMBER);
    }
    return Domain.Type.NUMBER;
  }

  private Domain.@Nullable Type same(Exp left, Exp right) {
    Domain.Type one = type(left);
    Domain.Type other = type(right);
    if (one != null && other != null && one != other) {
      clashes.add(new Mixed(one, other));
    }
    return one == null ? other : one;
  }

  private void expect(Exp exp, Domain.Type wanted) {
    Domain.Type found = type(exp);
    if (found != null && found != wanted) {
      clashes.add(new Mixed(found, wanted));
    }
  }
}
