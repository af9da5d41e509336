package vn.motcua.catalog.published;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days something holds for.
 *
 * @param from the first day; null = from the start
 * @param until the last day; null = without end
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

  static final Period ALWAYS = new Period(null, null);

  private static final String DATE = "(\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})(?:[/.-]| năm )(\\d{4})";
  private static final Pattern FROM =
      Pattern.compile(
          "(?<!\\p{L})từ(?: ngày)? " + DATE + "(?:,? (?:đến|tới)(?: hết)?(?: ngày)? " + DATE + ")?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:đến|tới) hết(?: ngày)? " + DATE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The first period a text names; dates of documents are none. */
  static Optional<Period> in(String text) {
    try {
      Matcher matcher = FROM.matcher(text);
      if (matcher.find()) {
        LocalDate until = matcher.group(6) == null ? null : date(matcher, 4);
        LocalDate from = date(matcher, 1);
        boolean turned = until != null && until.isBefore(from);
        return turned ? Optional.empty() : Optional.of(new Period(from, until));
      }
      Matcher end = UNTIL.matcher(text);
      return end.find() ? Optional.of(new Period(null, date(end, 1))) : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Whether it holds on every day of the other one. */
  boolean covers(Period other) {
    LocalDate start = other.from;
    LocalDate end = other.until;
    return (from == null || start != null && !start.isBefore(from))
        && (until == null || end != null && !end.isAfter(until));
  }

  private static LocalDate date(Matcher matcher, int group) {
    return LocalDate.of(
        Integer.parseInt(matcher.group(group + 2)),
        Integer.parseInt(matcher.group(group + 1)),
        Integer.parseInt(matcher.group(group)));
  }
}
