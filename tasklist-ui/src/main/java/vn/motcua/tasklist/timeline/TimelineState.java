package vn.motcua.tasklist.timeline;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.BoardSort;
import vn.motcua.tasklist.board.BoardAddress;

/**
 * What the timeline's address holds: the filter all views share, and {@code
 * ?xep=unit&xong=30&dang=bang&tu-luc=2026-11-01T00:00&den-luc=2026-12-01T00:00}.
 *
 * @param settledDays 0 = dossiers in process, else those settled in so many days up to today
 * @param table whether the rows are shown as a table instead
 * @param from where the visible time begins, in Vietnam; null with {@code until} = as usual
 * @param until where it ends
 */
record TimelineState(
    BoardFilter filter,
    BoardSort sort,
    int settledDays,
    boolean table,
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime until) {

  static final List<Integer> PERIODS = List.of(0, 7, 30, 90);

  private static final String SORT = "xep";
  private static final String SETTLED = "xong";
  private static final String SHAPE = "dang";
  private static final String TABLE = "bang";
  private static final String FROM = "tu-luc";
  private static final String UNTIL = "den-luc";

  /** The state of an address; what it does not understand it leaves out. */
  static TimelineState read(QueryParameters query) {
    LocalDateTime from = moment(query, FROM).orElse(null);
    LocalDateTime until = moment(query, UNTIL).orElse(null);
    boolean window = from != null && until != null && from.isBefore(until);
    return new TimelineState(
        BoardAddress.read(query),
        query.getSingleParameter(SORT).flatMap(TimelineState::sort).orElse(BoardSort.DUE),
        query.getSingleParameter(SETTLED).flatMap(TimelineState::period).orElse(0),
        query.getSingleParameter(SHAPE).filter(TABLE::equals).isPresent(),
        window ? from : null,
        window ? until : null);
  }

  QueryParameters write() {
    Map<String, String> more = new LinkedHashMap<>();
    if (sort != BoardSort.DUE) {
      more.put(SORT, word(sort));
    }
    if (settledDays > 0) {
      more.put(SETTLED, String.valueOf(settledDays));
    }
    if (table) {
      more.put(SHAPE, TABLE);
    }
    if (from != null && until != null) {
      more.put(FROM, from.truncatedTo(ChronoUnit.MINUTES).toString());
      more.put(UNTIL, until.truncatedTo(ChronoUnit.MINUTES).toString());
    }
    return BoardAddress.write(filter, more);
  }

  TimelineState withFilter(BoardFilter value) {
    return new TimelineState(value, sort, settledDays, table, from, until);
  }

  TimelineState withSort(BoardSort value) {
    return new TimelineState(filter, value, settledDays, table, from, until);
  }

  TimelineState withSettledDays(int value) {
    return new TimelineState(filter, sort, value, table, from, until);
  }

  TimelineState withTable(boolean value) {
    return new TimelineState(filter, sort, settledDays, value, from, until);
  }

  TimelineState withWindow(LocalDateTime begin, LocalDateTime end) {
    return new TimelineState(filter, sort, settledDays, table, begin, end);
  }

  /** Whether both show the same rows, whatever part of time is in sight. */
  boolean sameRows(TimelineState other) {
    return filter.equals(other.filter)
        && sort == other.sort
        && settledDays == other.settledDays
        && table == other.table;
  }

  static String word(BoardSort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<BoardSort> sort(String text) {
    return Arrays.stream(BoardSort.values()).filter(one -> word(one).equals(text)).findFirst();
  }

  private static Optional<Integer> period(String text) {
    return PERIODS.stream().filter(days -> String.valueOf(days).equals(text)).findFirst();
  }

  private static Optional<LocalDateTime> moment(QueryParameters query, String key) {
    try {
      return query.getSingleParameter(key).map(LocalDateTime::parse);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
