package vn.motcua.tasklist.bottleneck;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.bottleneck.WorstBy;
import vn.motcua.tasklist.board.BoardAddress;

/**
 * What the address of the bottlenecks holds: the filter all views share, the chosen procedure and
 * step in it, and {@code ?ky=6&xep=waiting}.
 *
 * @param months over how many months up to now figures are added up
 * @param worst what makes a procedure bad
 */
record BottleneckState(BoardFilter filter, int months, WorstBy worst) {

  static final List<Integer> PERIODS = List.of(1, 3, 6, 12);

  private static final int USUAL = 6;
  private static final String MONTHS = "ky";
  private static final String WORST = "xep";

  static BottleneckState read(QueryParameters query) {
    return new BottleneckState(
        BoardAddress.read(query),
        query.getSingleParameter(MONTHS).flatMap(BottleneckState::period).orElse(USUAL),
        query.getSingleParameter(WORST).flatMap(BottleneckState::worst).orElse(WorstBy.LOST_TIME));
  }

  QueryParameters write() {
    Map<String, String> more = new LinkedHashMap<>();
    if (months != USUAL) {
      more.put(MONTHS, String.valueOf(months));
    }
    if (worst != WorstBy.LOST_TIME) {
      more.put(WORST, word(worst));
    }
    return BoardAddress.write(filter, more);
  }

  /** The filter as far as these figures know it: no channel, no days of receipt. */
  BoardFilter figures() {
    return filter.withColour(null).withChannel(null).withReceived(null, null).withStep(null);
  }

  BottleneckState withFilter(BoardFilter value) {
    return new BottleneckState(value, months, worst);
  }

  BottleneckState withMonths(int value) {
    return new BottleneckState(filter, value, worst);
  }

  BottleneckState withWorst(WorstBy value) {
    return new BottleneckState(filter, months, value);
  }

  static String word(WorstBy worst) {
    return worst.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Integer> period(String text) {
    return PERIODS.stream().filter(months -> String.valueOf(months).equals(text)).findFirst();
  }

  private static Optional<WorstBy> worst(String text) {
    return Arrays.stream(WorstBy.values()).filter(one -> word(one).equals(text)).findFirst();
  }
}
