package vn.motcua.processes.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one value must fulfil. Values are {@link String}, {@link BigDecimal}, {@link Boolean},
 * {@link LocalDate} or null, as in FEEL.
 */
public sealed interface Constraint {

  /** Whether a value fulfils it; null where FEEL would answer null, such as {@code null > 5}. */
  @Nullable Boolean on(@Nullable Object value);

  /** The same as the cell of an input column. */
  String cell();

  /** The values named in it. */
  Stream<Object> named();

  /** Exactly this value. */
  record Is(Object value) implements Constraint {
    @Override
    public @Nullable Boolean on(@Nullable Object other) {
      if (other != null && value.getClass() != other.getClass()) {
        return null;
      }
      return other != null && compare(value, other) == 0;
    }

    @Override
    public String cell() {
      return literal(value);
    }

    @Override
    public Stream<Object> named() {
      return Stream.of(value);
    }
  }

  /** No value at all. */
  record Missing() implements Constraint {
    @Override
    public Boolean on(@Nullable Object value) {
      return value == null;
    }

    @Override
    public String cell() {
      return "null";
    }

    @Override
    public Stream<Object> named() {
      return Stream.empty();
    }
  }

  /** Everything, also nothing. */
  record Any() implements Constraint {
    @Override
    public Boolean on(@Nullable Object value) {
      return true;
    }

    @Override
    public String cell() {
      return "-";
    }

    @Override
    public Stream<Object> named() {
      return Stream.empty();
    }
  }

  /**
   * Between two ends; a missing end is open to infinity.
   *
   * @param fromIncluded whether {@code from} itself fits
   */
  record Range(@Nullable Object from, boolean fromIncluded, @Nullable Object to, boolean toIncluded)
      implements Constraint {
    @Override
    public @Nullable Boolean on(@Nullable Object value) {
      if (value == null || !comparable(value, from) || !comparable(value, to)) {
        return null;
      }
      int low = from == null ? 1 : compare(value, from);
      int high = to == null ? -1 : compare(value, to);
      return (low > 0 || (low == 0 && fromIncluded)) && (high < 0 || (high == 0 && toIncluded));
    }

    @Override
    public String cell() {
      if (from == null) {
        return (toIncluded ? "<= " : "< ") + literal(to);
      }
      if (to == null) {
        return (fromIncluded ? ">= " : "> ") + literal(from);
      }
      String opened = fromIncluded ? "[" : "(";
      return opened + literal(from) + ".." + literal(to) + (toIncluded ? "]" : ")");
    }

    @Override
    public Stream<Object> named() {
      return Stream.of(from, to).filter(end -> end != null);
    }
  }

  /** At least one of them. */
  record OneOf(List<Constraint> options) implements Constraint {
    public OneOf {
      options = List.copyOf(options);
    }

    @Override
    public @Nullable Boolean on(@Nullable Object value) {
      Boolean answer = false;
      for (Constraint option : options) {
        Boolean fits = option.on(value);
        if (Boolean.TRUE.equals(fits)) {
          return true;
        }
        answer = fits == null ? null : answer;
      }
      return answer;
    }

    @Override
    public String cell() {
      return options.stream().map(Constraint::cell).collect(Collectors.joining(", "));
    }

    @Override
    public Stream<Object> named() {
      return options.stream().flatMap(Constraint::named);
    }
  }

  /** Not that; where FEEL does not know, it does not know the contrary either. */
  record Not(Constraint inner) implements Constraint {
    @Override
    public @Nullable Boolean on(@Nullable Object value) {
      Boolean fits = inner.on(value);
      return fits == null ? null : Boolean.valueOf(!fits);
    }

    @Override
    public String cell() {
      return "not(" + inner.cell() + ")";
    }

    @Override
    public Stream<Object> named() {
      return inner.named();
    }
  }

  /** Both at once, said without a word for it: not (not a or not b), true only where both are. */
  static Constraint both(Constraint one, Constraint other) {
    return new Not(new OneOf(List.of(new Not(one), new Not(other))));
  }

  /** Orders two values of the same kind. */
  static int compare(Object one, Object other) {
    return switch (one) {
      case String text -> text.compareTo((String) other);
      case BigDecimal number -> number.compareTo((BigDecimal) other);
      case LocalDate day -> day.compareTo((LocalDate) other);
      case Boolean truth -> truth.compareTo((Boolean) other);
      default -> throw new IllegalArgumentException("Not a FEEL value: " + one.getClass());
    };
  }

  private static boolean comparable(Object value, @Nullable Object end) {
    return end == null || end.getClass() == value.getClass();
  }

  /** A value as FEEL. */
  static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> quoted(text);
      case LocalDate day -> "date(\"" + day + "\")";
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  /** A FEEL string. */
  static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\r", "")
            .replace("\n", "\\n")
            .replace("\t", " ");
    return "\"" + escaped + "\"";
  }
}
