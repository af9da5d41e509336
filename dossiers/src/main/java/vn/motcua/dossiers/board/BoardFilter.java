package vn.motcua.dossiers.board;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;

/**
 * Which dossiers in process to list; null means "all".
 *
 * @param colour only this class of the clock
 * @param unit only dossiers of this competent unit
 * @param procedure only this procedure
 */
public record BoardFilter(
    @Nullable ClockColour colour, @Nullable UnitCode unit, @Nullable ProcedureCode procedure) {

  /** Everything in process. */
  public static BoardFilter all() {
    return new BoardFilter(null, null, null);
  }

  /** The same filter for another colour. */
  public BoardFilter withColour(@Nullable ClockColour value) {
    return new BoardFilter(value, unit, procedure);
  }

  /** The same filter for another unit. */
  public BoardFilter withUnit(@Nullable UnitCode value) {
    return new BoardFilter(colour, value, procedure);
  }

  /** The same filter for another procedure. */
  public BoardFilter withProcedure(@Nullable ProcedureCode value) {
    return new BoardFilter(colour, unit, value);
  }
}
