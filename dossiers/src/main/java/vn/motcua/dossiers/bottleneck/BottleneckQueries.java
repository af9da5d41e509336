package vn.motcua.dossiers.bottleneck;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.steptime.FigureScope;
import vn.motcua.dossiers.steptime.Months;
import vn.motcua.dossiers.steptime.StepCounts;
import vn.motcua.dossiers.steptime.StepFigures;

/**
 * Reads where procedures lose time. Figures of ended rounds are kept by unit and month and follow
 * the filter's units; what waits now follows the whole filter, its units being those who do the
 * work.
 */
public final class BottleneckQueries {

  private static final String OF_PROCEDURE = "  and t.procedure_code = :procedure\n";

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
   * Every element of a procedure's newest version where officials work, in the order of the flow;
   * then elements of older versions that still have figures, then those without officials where
   * dossiers stand now (by their id, for the diagram names them).
   */
  public List<ElementFigures> elements(
      ProcedureCode procedure, BoardFilter filter, Months months, Actor actor) {
    String[] scope = FigureScope.totals(filter, actor, access, units);
    BoardFilter others = filter.withProcedure(null);
    return access.as(
        actor,
        () -> {
          ElementList list =
              new ElementList(
                  counts(period(BottleneckSql.BY_ELEMENT, procedure, months, scope), "element_id"),
                  waiting("t.element_id", OF_PROCEDURE, procedure, others, actor),
                  services(procedure, others));
          jdbc.sql(BottleneckSql.NAMES).param("procedure", procedure.value()).query(list::add);
          return list.elements();
        });
  }

  /** One step's figures by unit, the slowest median first. */
  public List<UnitFigures> byUnit(
      ProcedureCode procedure, String elementId, BoardFilter filter, Months months, Actor actor) {
    String[] scope = FigureScope.single(filter, actor, access, units);
    return access.as(
        actor,
        () -> {
          Map<String, StepCounts> ended =
              counts(
                  period(BottleneckSql.BY_UNIT, procedure, months, scope)
                      .param("element", elementId),
                  "unit");
          Map<String, Long> waiting =
              waiting(
                  "t.unit",
                  OF_PROCEDURE + "  and t.element_id = :element\n",
                  procedure,
                  filter.withProcedure(null).withStep(elementId),
                  actor);
          TreeSet<String> all = new TreeSet<>(ended.keySet());
          all.addAll(waiting.keySet());
          return all.stream()
              .map(unit ->
                  new UnitFigures(
                      new UnitCode(unit), waiting.getOrDefault(unit, 0L), figures(ended, unit)))
              .sorted(
                  Comparator.comparingInt((UnitFigures unit) -> unit.figures().medianMinutes())
                      .reversed()
                      .thenComparing(UnitFigures::unit))
              .toList();
        });
  }

  /** One step's figures by month, also those without rounds. */
  public List<MonthFigures> byMonth(
      ProcedureCode procedure, String elementId, BoardFilter filter, Months months, Actor actor) {
    String[] scope = FigureScope.totals(filter, actor, access, units);
    Map<String, StepCounts> ended =
        access.as(
            actor,
            () ->
                counts(
                    period(BottleneckSql.BY_MONTH, procedure, months, scope)
                        .param("element", elementId),
                    "month"));
    List<MonthFigures> all = new ArrayList<>();
    for (YearMonth month = months.from();
        !month.isAfter(months.until());
        month = month.plusMonths(1)) {
      all.add(new MonthFigures(month, figures(ended, month.atDay(1).toString())));
    }
    return all;
  }

  /** The worst procedures, each with its bottleneck; also follows the filter's field. */
  public List<ProcedureFigures> worst(
      WorstBy by, BoardFilter filter, Months months, Actor actor, int size) {
    String[] scope = FigureScope.totals(filter, actor, access, units);
    BoardConditions conditions = waitingFor(filter.withField(null));
    String sql =
        BottleneckSql.worst(
            by, BottleneckSql.waiting("t.procedure_code", conditions, ""), filter.field() != null);
    return access.as(
        actor,
        () -> {
          WorstList list = new WorstList();
          StatementSpec statement =
              jdbc.sql(sql)
                  .params(conditions.parameters())
                  .param("visible", visible(actor))
                  .param("scope", scope)
                  .param("from", months.firstDay())
                  .param("until", months.lastMonth())
                  .param("size", size);
          String field = filter.field();
          (field == null ? statement : statement.param("field", field)).query(list::add);
          return list.procedures(
              counts(
                  jdbc.sql(BottleneckSql.OF_WORST)
                      .param("procedures", list.codes())
                      .param("elements", list.elements())
                      .param("scope", scope)
                      .param("from", months.firstDay())
                      .param("until", months.lastMonth()),
                  "procedure_code"));
        });
  }

  private StatementSpec period(String sql, ProcedureCode procedure, Months months, String[] scope) {
    return jdbc.sql(sql)
        .param("procedure", procedure.value())
        .param("scope", scope)
        .param("from", months.firstDay())
        .param("until", months.lastMonth());
  }

  private Map<String, Long> waiting(
      String column, String also, ProcedureCode procedure, BoardFilter filter, Actor actor) {
    String step = filter.step();
    BoardConditions conditions = waitingFor(filter);
    StatementSpec statement =
        jdbc.sql(BottleneckSql.waiting(column, conditions, also))
            .params(conditions.parameters())
            .param("visible", visible(actor))
            .param("procedure", procedure.value());
    return numbers(step == null ? statement : statement.param("element", step));
  }

  private Map<String, Long> services(ProcedureCode procedure, BoardFilter filter) {
    BoardConditions conditions = BoardConditions.of(filter.withStep(null), units, clock.instant());
    return numbers(
        jdbc.sql(BottleneckSql.services(conditions))
            .params(conditions.parameters())
            .param("procedure", procedure.value()));
  }

  private BoardConditions waitingFor(BoardFilter filter) {
    return BoardConditions.of(filter.withStep(null), "t.unit", units, clock.instant());
  }

  private String[] visible(Actor actor) {
    return access.visibleUnits(actor).stream().map(UnitCode::value).toArray(String[]::new);
  }

  private static Map<String, Long> numbers(StatementSpec statement) {
    Map<String, Long> numbers = new HashMap<>();
    statement.query(row -> {
      numbers.put(row.getString("what"), row.getLong("waiting"));
    });
    return numbers;
  }

  private static Map<String, StepCounts> counts(StatementSpec statement, String key) {
    Map<String, StepCounts> counts = new LinkedHashMap<>();
    statement.query(row -> {
      counts.computeIfAbsent(row.getString(key), unit -> new StepCounts()).add(row);
    });
    return counts;
  }

  private static StepFigures figures(Map<String, StepCounts> counts, String key) {
    StepCounts found = counts.get(key);
    return found == null ? StepFigures.NONE : found.figures();
  }
}
