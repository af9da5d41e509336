package vn.motcua.dossiers.bottleneck;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.steptime.Months;

/**
 * Reads where procedures lose time. Of the filter count the units and, for what waits now, channel
 * and dates of receipt; figures of ended rounds are kept by unit and month only.
 */
public final class BottleneckQueries {

  private final JdbcClient jdbc;
  private final Access access;
  private final Units units;
  private final Clock clock;

  public BottleneckQueries(JdbcClient jdbc, Access access, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Every element of a procedure's newest version where work is done, in the order of the flow,
   * then elements of older versions that still have figures.
   */
  public List<ElementFigures> elements(
      ProcedureCode procedure, BoardFilter filter, Months months, Actor actor) {
    return List.of();
  }

  /** One step's figures by unit, the slowest median first. */
  public List<UnitFigures> byUnit(
      ProcedureCode procedure, String elementId, BoardFilter filter, Months months, Actor actor) {
    return List.of();
  }

  /** One step's figures by month, also those without rounds. */
  public List<MonthFigures> byMonth(
      ProcedureCode procedure, String elementId, BoardFilter filter, Months months, Actor actor) {
    return List.of();
  }

  /** The worst procedures, each with its bottleneck; also follows the filter's field. */
  public List<ProcedureFigures> worst(
      WorstBy by, BoardFilter filter, Months months, Actor actor, int size) {
    return List.of();
  }
}
