package vn.motcua.dossiers.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.clock.ClockSql;

/**
 * A {@link BoardFilter} as SQL over the alias {@code d} of {@code casefile.dossier}: only the
 * conditions that are asked for, so that each question gets a plan of its own.
 *
 * @param sql conditions that each begin with {@code and}; may be empty
 * @param parameters their named parameters, {@code now} among them
 */
public record BoardConditions(String sql, Map<String, Object> parameters) {

  /** What makes a dossier one in process. */
  public static final String IN_PROCESS =
      "d.clock_state <> 'SETTLED' and d.accepted_at is not null";

  /**
   * The dossiers in process with every column that conditions and orders ask for, to be read under
   * the alias {@code d}. The index that has all of them is read from end to end; {@code offset 0}
   * keeps conditions outside, for PostgreSQL knows too little about who sees what to choose better.
   */
  public static final String DOSSIERS_IN_PROCESS =
      """
      (select d.code, d.competent_unit, d.procedure_code, d.procedure_version, d.channel,
         d.received_at, d.due_at, d.early_until, d.at_risk_from, d.settled_at, d.clock_state,
         d.stop_reason
       from casefile.dossier d
       where d.clock_state <> 'SETTLED' and d.accepted_at is not null offset 0) d
      """;

  /**
   * The dossier of each row of a task {@code t}, joined under the alias {@code d}: always by its
   * key, one by one, for the same reason.
   */
  public static final String DOSSIER_OF_TASK =
      """
      join lateral (select o.* from casefile.dossier o where o.code = t.dossier_code limit 1) d on true
      """;

  /** The conditions of the whole filter. */
  public static BoardConditions of(BoardFilter filter, Units units, Instant now) {
    Builder builder = new Builder(now);
    builder.units("d.competent_unit", filter, units);
    builder.matter(filter);
    builder.clock(filter);
    return builder.build();
  }

  /** The same without colour and stop reason: what figures by colour count. */
  public static BoardConditions ofAnyColour(BoardFilter filter, Units units, Instant now) {
    return of(filter.withColour(null), units, now);
  }

  /**
   * The same where another column than the competent unit says whose dossier it is, such as the
   * unit of a task.
   */
  public static BoardConditions of(
      BoardFilter filter, String unitColumn, Units units, Instant now) {
    Builder builder = new Builder(now);
    builder.units(unitColumn, filter, units);
    builder.matter(filter);
    builder.clock(filter);
    return builder.build();
  }

  /** Whether any condition is about the dossier: without one it need not be read. */
  public boolean asksDossier() {
    return sql.contains("d.");
  }

  /** The chosen units with everything below them and before them. */
  public static String[] expanded(BoardFilter filter, Units units) {
    TreeSet<String> codes = new TreeSet<>();
    for (UnitCode chosen : filter.units()) {
      codes.add(chosen.value());
      units
          .under(chosen)
          .forEach(
              below -> units.lineage(below.code()).forEach(unit -> codes.add(unit.code().value())));
    }
    return codes.toArray(String[]::new);
  }

  private static final class Builder {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Builder(Instant now) {
      parameters.put("now", now.atOffset(ZoneOffset.UTC));
    }

    void units(String column, BoardFilter filter, Units units) {
      if (!filter.units().isEmpty()) {
        and(column + " = any (:units::text[])", "units", expanded(filter, units));
      }
    }

    void matter(BoardFilter filter) {
      var procedure = filter.procedure();
      var channel = filter.channel();
      and(
          "d.procedure_code = :procedure",
          "procedure",
          procedure == null ? null : procedure.value());
      and(
          """
          d.procedure_code = any (array(
            select f.code from casefile.procedure_version f where f.field = :field))\
          """,
          "field",
          filter.field());
      and("d.channel = :channel", "channel", channel == null ? null : channel.name());
      and("d.received_at >= :receivedFrom", "receivedFrom", midnight(filter.receivedFrom(), 0));
      and("d.received_at < :receivedUntil", "receivedUntil", midnight(filter.receivedUntil(), 1));
      and(
          """
          (d.code in (select f.dossier_code from readmodel.task f
            where f.state = 'CREATED' and f.element_id = :step
              and not exists (select 1 from casefile.task_act g where g.task_key = f.task_key))) is true\
          """,
          "step",
          filter.step());
    }

    void clock(BoardFilter filter) {
      var colour = filter.colour();
      and(ClockSql.COLOUR + " = :colour", "colour", colour == null ? null : colour.name());
      and("d.stop_reason = :stopReason", "stopReason", filter.stopReason());
    }

    BoardConditions build() {
      return new BoardConditions(sql.toString(), parameters);
    }

    private void and(String condition, String name, @Nullable Object value) {
      if (value != null) {
        sql.append("  and ").append(condition).append('\n');
        parameters.put(name, value);
      }
    }

    private static @Nullable Object midnight(@Nullable LocalDate day, int later) {
      return day == null
          ? null
          : day.plusDays(later).atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
    }
  }
}
