package vn.motcua.tasklist.report;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.report.ReportKind;
import vn.motcua.dossiers.report.ReportQuestion;
import vn.motcua.tasklist.board.BoardAddress;

/** A report's question as it stands in the address: the supervisor's filter and {@code bao-cao}. */
final class ReportAddress {

  private static final String KIND = "bao-cao";

  private ReportAddress() {}

  /**
   * The question of an address; without days the present year, with days in the wrong order turned
   * round.
   */
  static ReportQuestion read(QueryParameters query, LocalDate today) {
    BoardFilter filter = BoardAddress.read(query);
    LocalDate until =
        filter.receivedUntil() == null
            ? ReportPeriod.THIS_YEAR.until(today)
            : filter.receivedUntil();
    LocalDate from = filter.receivedFrom() == null ? until.withDayOfYear(1) : filter.receivedFrom();
    ReportKind kind =
        query
            .getSingleParameter(KIND)
            .flatMap(word ->
                Arrays.stream(ReportKind.values())
                    .filter(one -> word(one).equals(word))
                    .findFirst())
            .orElse(ReportKind.STATUS);
    return new ReportQuestion(
        kind,
        filter.units(),
        filter.field(),
        from.isAfter(until) ? until : from,
        from.isAfter(until) ? from : until);
  }

  static QueryParameters write(ReportQuestion question) {
    BoardFilter filter =
        BoardFilter.all()
            .withUnits(question.units())
            .withField(question.field())
            .withReceived(question.from(), question.until());
    return BoardAddress.write(filter, Map.of(KIND, word(question.kind())));
  }

  /** What goes along to the other views: all but the days, which are this view's period. */
  static QueryParameters scope(QueryParameters query) {
    return BoardAddress.scope(BoardAddress.read(query).withReceived(null, null));
  }

  static String word(ReportKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
