package vn.motcua.processes.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Reads the cell of an input column. */
public final class Tests {

  private Tests() {}

  /** What the cell lets through; empty where it is more than literals, lists and ranges. */
  public static Optional<Constraint> of(String cell) {
    return Feel.unaryTests(cell.strip()) instanceof Feel.Good good
        ? Optional.ofNullable(of(good.exp()))
        : Optional.empty();
  }

  static @Nullable Constraint of(Exp exp) {
    return switch (exp) {
      case ConstBool any when any.value() -> new Constraint.Any();
      case InputEqualTo equal -> is(equal.x());
      case UnaryTestExpression test -> is(test.exp());
      case InputGreaterThan test -> from(test.x(), false);
      case InputGreaterOrEqual test -> from(test.x(), true);
      case InputLessThan test -> to(test.x(), false);
      case InputLessOrEqual test -> to(test.x(), true);
      case InputInRange test -> range(test.range());
      case AtLeastOne several -> oneOf(CollectionConverters.asJava(several.xs()));
      case Not not -> {
        Constraint inner = of(not.x());
        yield inner == null ? null : new Constraint.Not(inner);
      }
      default -> null;
    };
  }

  private static @Nullable Constraint is(Exp exp) {
    if (exp instanceof ConstNull$) {
      return new Constraint.Missing();
    }
    if (exp instanceof ConstList list) {
      List<Constraint> options = new ArrayList<>();
      for (Exp item : CollectionConverters.asJava(list.items())) {
        Constraint option = is(item);
        if (option == null) {
          return null;
        }
        options.add(option);
      }
      return new Constraint.OneOf(options);
    }
    Object value = constant(exp);
    return value == null ? null : new Constraint.Is(value);
  }

  private static @Nullable Constraint from(Exp exp, boolean included) {
    Object value = constant(exp);
    return value == null ? null : new Constraint.Range(value, included, null, false);
  }

  private static @Nullable Constraint to(Exp exp, boolean included) {
    Object value = constant(exp);
    return value == null ? null : new Constraint.Range(null, false, value, included);
  }

  private static @Nullable Constraint range(ConstRange range) {
    Object from = constant(range.start().value());
    Object to = constant(range.end().value());
    return from == null || to == null || from.getClass() != to.getClass()
        ? null
        : new Constraint.Range(
            from,
            range.start() instanceof ClosedConstRangeBoundary,
            to,
            range.end() instanceof ClosedConstRangeBoundary);
  }

  private static @Nullable Constraint oneOf(List<Exp> tests) {
    List<Constraint> options = new ArrayList<>();
    for (Exp test : tests) {
      Constraint option = of(test);
      if (option == null) {
        return null;
      }
      options.add(option);
    }
    return new Constraint.OneOf(options);
  }

  /** A literal as its Java value; null where the expression is no literal. */
  static @Nullable Object constant(Exp exp) {
    return switch (exp) {
      case ConstString text -> text.value();
      case ConstNumber number -> number.value().bigDecimal();
      case ConstBool truth -> truth.value();
      case ConstDate day -> day.value();
      case ArithmeticNegation negative when constant(negative.x()) instanceof BigDecimal number ->
          number.negate();
      default -> null;
    };
  }
}
