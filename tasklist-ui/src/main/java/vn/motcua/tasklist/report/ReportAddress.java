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
    return BoardAddress.write(filter(question), Map.of(KIND, word(question.kind())));
  }

  /** The question's conditions as the filter bar shows them. */
  static BoardFilter filter(ReportQuestion question) {
    return BoardFilter.all()
        .withUnits(question.units())
        .withField(question.field())
        .withReceived(question.from(), question.until());
  }

  static String word(ReportKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
