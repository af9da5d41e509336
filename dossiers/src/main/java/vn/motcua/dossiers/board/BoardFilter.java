package vn.motcua.dossiers.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;

/**
 * Which dossiers a supervisor looks at, the same in every view; null and empty mean "all".
 *
 * @param colour only this class of the clock
 * @param stopReason only dossiers whose clock stands still for this reason ({@code supplement},
 *     {@code obligation}, {@code posting}; see {@link vn.motcua.dossiers.clock.ClockFact})
 * @param units only dossiers these units are competent for; each stands for everything below it and
 *     for the units whose work it took over
 * @param field only procedures of this field, by its key in the catalogue
 * @param procedure only this procedure
 * @param channel only dossiers that came this way
 * @param receivedFrom only dossiers received on or after this day, in Vietnam
 * @param receivedUntil only dossiers received on or before this day, in Vietnam
 * @param step only dossiers that wait at this BPMN element now
 */
public record BoardFilter(
    @Nullable ClockColour colour,
    @Nullable String stopReason,
    List<UnitCode> units,
    @Nullable String field,
    @Nullable ProcedureCode procedure,
    @Nullable Channel channel,
    @Nullable LocalDate receivedFrom,
    @Nullable LocalDate receivedUntil,
    @Nullable String step) {

  private static final BoardFilter ALL =
      new BoardFilter(null, null, List.of(), null, null, null, null, null, null);

  public BoardFilter {
    units = units.stream().distinct().sorted().toList();
  }

  /** Everything. */
  public static BoardFilter all() {
    return ALL;
  }

  /** The one unit that is chosen; null where none or several are. */
  public @Nullable UnitCode unit() {
    return units.size() == 1 ? units.getFirst() : null;
  }

  /** The same filter for another colour, whatever the clocks stand still for. */
  public BoardFilter withColour(@Nullable ClockColour value) {
    return new BoardFilter(
        value, null, units, field, procedure, channel, receivedFrom, receivedUntil, step);
  }

  /** The same filter for paused dossiers that stand still for one reason. */
  public BoardFilter withStopReason(@Nullable String value) {
    return new BoardFilter(
        value == null ? colour : ClockColour.PAUSED,
        value,
        units,
        field,
        procedure,
        channel,
        receivedFrom,
        receivedUntil,
        step);
  }

  /** The same filter for one unit, null = all. */
  public BoardFilter withUnit(@Nullable UnitCode value) {
    return withUnits(value == null ? List.of() : List.of(value));
  }

  /** The same filter for other units. */
  public BoardFilter withUnits(List<UnitCode> values) {
    return new BoardFilter(
        colour, stopReason, values, field, procedure, channel, receivedFrom, receivedUntil, step);
  }

  /** The same filter for another field. */
  public BoardFilter withField(@Nullable String value) {
    return new BoardFilter(
        colour, stopReason, units, value, procedure, channel, receivedFrom, receivedUntil, step);
  }

  /** The same filter for another procedure. */
  public BoardFilter withProcedure(@Nullable ProcedureCode value) {
    return new BoardFilter(
        colour, stopReason, units, field, value, channel, receivedFrom, receivedUntil, step);
  }

  /** The same filter for another channel. */
  public BoardFilter withChannel(@Nullable Channel value) {
    return new BoardFilter(
        colour, stopReason, units, field, procedure, value, receivedFrom, receivedUntil, step);
  }

  /** The same filter for other days of receipt. */
  public BoardFilter withReceived(@Nullable LocalDate from, @Nullable LocalDate until) {
    return new BoardFilter(colour, stopReason, units, field, procedure, channel, from, until, step);
  }

  /** The same filter for another step. */
  public BoardFilter withStep(@Nullable String value) {
    return new BoardFilter(
        colour, stopReason, units, field, procedure, channel, receivedFrom, receivedUntil, value);
  }
}
