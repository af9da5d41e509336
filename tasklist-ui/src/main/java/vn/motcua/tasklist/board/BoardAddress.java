package vn.motcua.tasklist.board;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.clock.ClockColour;

/**
 * The filter of the supervisor's views as it stands in their addresses, the same in each: {@code
 * ?mau=overdue&don-vi=20194&don-vi=20242&linh-vuc=land&tu-ngay=2026-01-01}.
 */
public final class BoardAddress {

  private static final String COLOUR = "mau";
  private static final String REASON = "ly-do";
  private static final String UNIT = "don-vi";
  private static final String FIELD = "linh-vuc";
  private static final String PROCEDURE = "thu-tuc";
  private static final String CHANNEL = "kenh";
  private static final String FROM = "tu-ngay";
  private static final String UNTIL = "den-ngay";
  private static final String STEP = "buoc";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,79}");
  private static final Pattern DAY = Pattern.compile("(20[0-9]{2}|2100)-[0-9]{2}-[0-9]{2}");
  private static final Pattern ELEMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

  private BoardAddress() {}

  /**
   * The filter of an address; what it does not understand it leaves out, and with it days outside
   * the years 2000 to 2100.
   */
  public static BoardFilter read(QueryParameters query) {
    BoardFilter filter =
        BoardFilter.all()
            .withColour(constant(query, COLOUR, ClockColour.values()))
            .withUnits(units(query))
            .withField(value(query, FIELD, text -> text, ID))
            .withProcedure(value(query, PROCEDURE, ProcedureCode::new, null))
            .withChannel(constant(query, CHANNEL, Channel.values()))
            .withReceived(
                value(query, FROM, LocalDate::parse, DAY),
                value(query, UNTIL, LocalDate::parse, DAY))
            .withStep(value(query, STEP, text -> text, ELEMENT));
    String reason = value(query, REASON, text -> text, ID);
    return reason == null ? filter : filter.withStopReason(reason);
  }

  /** The whole filter. */
  public static QueryParameters write(BoardFilter filter) {
    return write(filter, Map.of());
  }

  /** The whole filter and what else a view keeps in its address, under other keys. */
  public static QueryParameters write(BoardFilter filter, Map<String, String> more) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, COLOUR, key(filter.colour()));
    put(values, REASON, filter.stopReason());
    if (!filter.units().isEmpty()) {
      values.put(UNIT, filter.units().stream().map(UnitCode::value).toList());
    }
    put(values, FIELD, filter.field());
    put(values, PROCEDURE, filter.procedure() == null ? null : filter.procedure().value());
    put(values, CHANNEL, key(filter.channel()));
    put(values, FROM, filter.receivedFrom() == null ? null : filter.receivedFrom().toString());
    put(values, UNTIL, filter.receivedUntil() == null ? null : filter.receivedUntil().toString());
    put(values, STEP, filter.step());
    more.forEach((key, value) -> put(values, key, value));
    return new QueryParameters(values);
  }

  /**
   * What goes along from one view to the next: units, field, procedure, channel and dates, without
   * what was chosen inside a view.
   */
  public static QueryParameters scope(BoardFilter filter) {
    return write(filter.withColour(null).withStep(null));
  }

  private static List<UnitCode> units(QueryParameters query) {
    return query.getParameters(UNIT).stream().filter(UnitCode::isValid).map(UnitCode::new).toList();
  }

  private static <V> @Nullable V value(
      QueryParameters query, String key, Function<String, V> reader, @Nullable Pattern form) {
    Optional<String> text =
        query
            .getSingleParameter(key)
            .filter(word -> !word.isBlank() && (form == null || form.matcher(word).matches()));
    try {
      return text.map(reader).orElse(null);
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      return null;
    }
  }

  private static <E extends Enum<E>> @Nullable E constant(
      QueryParameters query, String key, E[] values) {
    return query
        .getSingleParameter(key)
        .flatMap(word -> Arrays.stream(values).filter(value -> word.equals(key(value))).findFirst())
        .orElse(null);
  }

  private static @Nullable String key(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void put(Map<String, List<String>> values, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(key, List.of(value));
    }
  }
}
