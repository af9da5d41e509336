package vn.motcua.processes.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values a variable can have.
 *
 * @param values all of them; empty = any value of {@code type}
 * @param optional whether it may be missing
 */
public record Domain(Type type, List<Object> values, boolean optional) {

  /** Kinds of FEEL values that tests compare. */
  public enum Type {
    BOOLEAN,
    NUMBER,
    STRING,
    DATE
  }

  private static final String OTHER = "?";

  public Domain {
    values = List.copyOf(values);
  }

  /** Any value of a type. */
  public static Domain any(Type type, boolean optional) {
    List<Object> all = type == Type.BOOLEAN ? List.of(true, false) : List.of();
    return new Domain(type, all, optional);
  }

  /** Exactly these texts. */
  public static Domain oneOf(Collection<String> values, boolean optional) {
    return new Domain(Type.STRING, List.copyOf(values), optional);
  }

  /** Whether a value is of this type; which of them exist is not asked. */
  public boolean fits(Object value) {
    return switch (type) {
      case BOOLEAN -> value instanceof Boolean;
      case NUMBER -> value instanceof BigDecimal;
      case STRING -> value instanceof String;
      case DATE -> value instanceof LocalDate;
    };
  }

  /**
   * One value for each way in which the constraints can be fulfilled or not; null stands for a
   * missing value.
   */
  List<@Nullable Object> representatives(Collection<Constraint> constraints) {
    Set<@Nullable Object> found = new LinkedHashSet<>(values);
    if (values.isEmpty()) {
      found.addAll(between(ends(constraints)));
    }
    if (optional) {
      found.add(null);
    }
    return new ArrayList<>(found);
  }

  private TreeSet<Object> ends(Collection<Constraint> constraints) {
    return constraints.stream()
        .flatMap(Constraint::named)
        .filter(this::fits)
        .collect(Collectors.toCollection(() -> new TreeSet<>(Constraint::compare)));
  }

  private List<Object> between(TreeSet<Object> ends) {
    List<Object> found = new ArrayList<>();
    Object before = null;
    for (Object end : ends) {
      Object inside = before == null ? step(end, -1) : middle(before, end);
      if (inside != null) {
        found.add(inside);
      }
      found.add(end);
      before = end;
    }
    found.add(before == null ? start() : step(before, 1));
    return found;
  }

  private Object start() {
    return switch (type) {
      case BOOLEAN -> true;
      case NUMBER -> BigDecimal.ONE;
      case STRING -> OTHER;
      case DATE -> LocalDate.EPOCH;
    };
  }

  /** A value just before or after another; for texts one that sorts there. */
  private static Object step(Object from, int by) {
    return switch (from) {
      case BigDecimal number -> number.add(BigDecimal.valueOf(by));
      case LocalDate day -> day.plusDays(by);
      default -> by < 0 ? "" : from + OTHER;
    };
  }

  private static @Nullable Object middle(Object low, Object high) {
    return switch (low) {
      case BigDecimal number -> number.add((BigDecimal) high).divide(BigDecimal.TWO);
      case LocalDate day -> {
        LocalDate next = day.plusDays(1);
        yield next.isBefore((LocalDate) high) ? next : null;
      }
      default -> null;
    };
  }
}
