package vn.motcua.tasklist.forecast;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.forecast.ForecastOrder;
import vn.motcua.tasklist.board.BoardAddress;

/** What the forecast's address holds: the shared filter and {@code ?phan=don-vi&xep=finish}. */
record ForecastState(BoardFilter filter, Part part, ForecastOrder order) {

  /** What the screen shows below its figures. */
  enum Part {
    DOSSIERS("ho-so"),
    UNITS("don-vi"),
    WHAT_IF("gia-su"),
    QUALITY("do-tin-cay");

    private final String key;

    Part(String key) {
      this.key = key;
    }
  }

  private static final String PART = "phan";
  private static final String ORDER = "xep";

  static ForecastState read(QueryParameters query) {
    return new ForecastState(
        BoardAddress.read(query),
        query
            .getSingleParameter(PART)
            .flatMap(text ->
                Arrays.stream(Part.values()).filter(one -> one.key.equals(text)).findFirst())
            .orElse(Part.DOSSIERS),
        query
            .getSingleParameter(ORDER)
            .flatMap(text ->
                Arrays.stream(ForecastOrder.values())
                    .filter(one -> word(one).equals(text))
                    .findFirst())
            .orElse(ForecastOrder.PROBABILITY));
  }

  QueryParameters write() {
    Map<String, String> more = new LinkedHashMap<>();
    if (part != Part.DOSSIERS) {
      more.put(PART, part.key);
    }
    if (order != ForecastOrder.PROBABILITY) {
      more.put(ORDER, word(order));
    }
    return BoardAddress.write(filter, more);
  }

  ForecastState withFilter(BoardFilter value) {
    return new ForecastState(value, part, order);
  }

  ForecastState withPart(Part value) {
    return new ForecastState(filter, value, order);
  }

  ForecastState withOrder(ForecastOrder value) {
    return new ForecastState(filter, part, value);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
