package vn.motcua.tasklist.board;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.tasklist.shell.ClockFace;

/** The board's filter as it stands in the address: {@code ?mau=overdue&don-vi=20194}. */
final class BoardAddress {
  private static final String COLOUR = "mau";
  private static final String UNIT = "don-vi";

  private BoardAddress() {}

  /** The filter of an address; what it does not understand it leaves out. */
  static BoardFilter read(QueryParameters query) {
    BoardFilter filter = BoardFilter.all();
    Optional<ClockColour> colour =
        query
            .getSingleParameter(COLOUR)
            .flatMap(word ->
                Arrays.stream(ClockColour.values()).filter(c -> key(c).equals(word)).findFirst());
    Optional<UnitCode> unit =
        query.getSingleParameter(UNIT).filter(text -> !text.isBlank()).map(UnitCode::new);
    return filter.withColour(colour.orElse(null)).withUnit(unit.orElse(null));
  }

  static QueryParameters write(BoardFilter filter) {
    Map<String, String> parameters = new HashMap<>();
    ClockColour colour = filter.colour();
    UnitCode unit = filter.unit();
    if (colour != null) {
      parameters.put(COLOUR, key(colour));
    }
    if (unit != null) {
      parameters.put(UNIT, unit.value());
    }
    return QueryParameters.simple(parameters);
  }

  private static String key(ClockColour colour) {
    return colour == ClockColour.EARLY ? "early" : ClockFace.tone(colour);
  }
}
