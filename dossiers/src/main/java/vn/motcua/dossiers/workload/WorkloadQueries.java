package vn.motcua.dossiers.workload;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.steptime.Months;

/**
 * Reads who has how much to do. What waits now follows the whole filter, its units being those
 * whose officials do the work; what was done follows its units and the months.
 */
public final class WorkloadQueries {

  private final JdbcClient jdbc;
  private final Access access;
  private final Units units;
  private final Clock clock;

  public WorkloadQueries(JdbcClient jdbc, Access access, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.units = units;
    this.clock = clock;
  }

  /** Every visible unit that has work or did some, by unit. */
  public List<UnitWorkload> units(BoardFilter filter, Months months, Actor actor) {
    return List.of();
  }

  /** The officials of a unit and whoever else took or did its work, by name. */
  public List<OfficialWorkload> officials(
      UnitCode unit, BoardFilter filter, Months months, Actor actor) {
    return List.of();
  }

  /** Work that nobody has taken, by unit and role, what waits longest first. */
  public List<RoleQueue> unassigned(BoardFilter filter, Actor actor) {
    return List.of();
  }
}
