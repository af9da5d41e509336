package vn.motcua.dossiers.forecast;

import java.util.stream.Collectors;
import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.clock.ClockSql;
import vn.motcua.processes.contract.EngineNames;

/** The statements of the forecast; kept apart so that tests can explain their plans. */
final class ForecastSql {

  /** What the clock asks of people beside the procedure is no step that a dossier stands at. */
  private static final String BESIDE =
      EngineNames.EXTRA_KINDS.stream()
          .map(EngineNames::stepElement)
          .sorted()
          .collect(Collectors.joining("', '", "('", "')"));

  static final String COUNT_ENDED =
      """
      select count(*) from casefile.dossier d
      where d.clock_state = 'SETTLED' and d.accepted_at is not null and d.settled_at > :since
      """;

  static final String ENDED =
      """
      select d.code, d.procedure_code, d.competent_unit, d.accepted_at, d.settled_at, d.due_at,
        d.deadline, d.clock_policy, d.synthetic
      from casefile.dossier d
      where d.clock_state = 'SETTLED' and d.accepted_at is not null and d.settled_at > :since
        and (:every = 1 or mod(abs(hashtext(d.code)::bigint), :every) = 0)
      order by d.accepted_at, d.code
      """;

  static final String PAST_STEPS =
      """
      select dossier_code, element_id, kind, role, unit, started_at, ended_at
      from readmodel.step_time
      where dossier_code = any (:codes) and not canceled and element_id not in %s
      order by dossier_code, started_at
      """
          .formatted(BESIDE);

  private static final String RUNNING_DOSSIERS =
      """
      select d.code, d.procedure_code, d.competent_unit, d.units, d.accepted_at, d.due_at,
        case when d.clock_state = 'STOPPED' then coalesce(d.stopped_at, now()) end stopped_at,
        d.stop_reason, coalesce(d.clock_policy ->> 'afterSupplement' = 'RESTART', false) restarts
      from casefile.dossier d
      where\s\
      """
          + BoardConditions.IN_PROCESS
          + "\n";

  static final String RUNNING = RUNNING_DOSSIERS + "order by d.code";

  static final String RUNNING_OF_UNITS =
      RUNNING_DOSSIERS + "  and d.units && :units::text[]\norder by d.code";

  static final String OPEN_STEPS =
      """
      select t.dossier_code, t.element_id, s.kind, t.role, t.unit, t.created_at
      from readmodel.task t
      join casefile.dossier d on d.code = t.dossier_code
      left join casefile.procedure_step s on s.procedure_code = d.procedure_code
        and s.version = d.procedure_version and s.element_id = t.element_id
      where t.dossier_code = any (:codes) and t.state = 'CREATED' and t.element_id not in %s
        and not exists (select 1 from casefile.task_act a where a.task_key = t.task_key)
      order by t.task_key
      """
          .formatted(BESIDE);

  static final String LAST_STEPS =
      """
      select c.code dossier_code, l.element_id, l.kind, l.role, l.ended_at
      from unnest(:codes::text[]) c (code)
      join lateral (
        select s.element_id, s.kind, s.role, s.ended_at from readmodel.step_time s
        where s.dossier_code = c.code and not s.canceled and s.element_id not in %s
        order by s.ended_at desc limit 1) l on true
      """
          .formatted(BESIDE);

  static final String WRITE =
      """
      insert into readmodel.forecast as f (dossier_code, procedure_code, unit, units, due_at,
        probability, finish_50, finish_90, budget_minutes, rest_minutes, load_roles, load_units,
        load_shares, step_unit, reason, computed_at)
      select n.code, n.procedure, n.unit, n.units::text[], n.due, n.probability, n.finish50,
        n.finish90, n.budget, n.rest::real[], n.load_roles::text[], n.load_units::text[],
        n.load_shares::real[], n.step_unit, n.reason::jsonb, :now
      from unnest(:codes::text[], :procedures::text[], :unit::text[], :units::text[],
        :dues::timestamptz[], :probabilities::real[], :finishes50::timestamptz[],
        :finishes90::timestamptz[], :budgets::integer[], :rests::text[], :loadRoles::text[],
        :loadUnits::text[], :loadShares::text[], :stepUnits::text[], :reasons::text[])
        as n (code, procedure, unit, units, due, probability, finish50, finish90, budget, rest,
          load_roles, load_units, load_shares, step_unit, reason)
      on conflict (dossier_code) do update set
        procedure_code = excluded.procedure_code, unit = excluded.unit, units = excluded.units,
        due_at = excluded.due_at, probability = excluded.probability,
        finish_50 = excluded.finish_50, finish_90 = excluded.finish_90,
        budget_minutes = excluded.budget_minutes, rest_minutes = excluded.rest_minutes,
        load_roles = excluded.load_roles, load_units = excluded.load_units,
        load_shares = excluded.load_shares, step_unit = excluded.step_unit,
        reason = excluded.reason, computed_at = excluded.computed_at
      """;

  static final String FORGET =
      """
      delete from readmodel.forecast f
      where not exists (
        select 1 from casefile.dossier d where d.code = f.dossier_code and\s\
      """
          + BoardConditions.IN_PROCESS
          + ")";

  static final String FORGET_OF_UNITS = FORGET + " and f.units && :units::text[]";

  static final String STAFF =
      """
      insert into readmodel.forecast_staff (unit, role, officials)
      select unit, role, max(officials) from (
        select s.unit, s.role, count(distinct s.official) officials from readmodel.step_time s
        where s.ended_at > :since and s.official is not null group by 1, 2
        union all
        select o.unit, r.role, count(*) from casefile.official o, unnest(o.roles) r (role)
        where o.active group by 1, 2) known
      group by 1, 2
      """;

  private static final String OF_DOSSIERS =
      """
      select d.code, d.procedure_code, d.procedure_version, d.applicant_masked, d.competent_unit,
        d.received_at, d.due_at, d.clock_state, d.synthetic,\s\
      """
          + ClockSql.COLOUR
          + """
           colour
          from casefile.dossier d
          where d.code = f.dossier_code and\s\
          """
          + BoardConditions.IN_PROCESS
          + "\n";

  private static final String NAMED =
      """
      select p.*, f.probability, f.finish_50, f.finish_90, f.reason, f.computed_at, v.name_vi,
        v.name_en, s.name_vi step_vi, s.name_en step_en
      from page p
      join readmodel.forecast f on f.dossier_code = p.code
      join casefile.procedure_version v
        on v.code = p.procedure_code and v.version = p.procedure_version
      left join casefile.procedure_step s on s.procedure_code = p.procedure_code
        and s.version = p.procedure_version and s.element_id = f.reason ->> 'element'
      """;

  static final String OF_DOSSIER =
      "with page as (select d.* from readmodel.forecast f cross join lateral ("
          + OF_DOSSIERS
          + ") d\nwhere f.dossier_code = :code)\n"
          + NAMED;

  private ForecastSql() {}

  /**
   * One page. Forecasts are walked in their order and each dossier is looked up, until the page is
   * full; {@code offset 0} keeps the planner from turning that around.
   */
  static String page(ForecastConditions conditions, ForecastOrder order, boolean first) {
    boolean probable = order == ForecastOrder.PROBABILITY;
    String rank =
        probable
            ? "coalesce(f.probability, -1::real)"
            : "coalesce(f.finish_50, 'infinity'::timestamptz)";
    String downwards = probable ? " desc, " : ", ";
    return "with page as (select d.*, "
        + rank
        + " rank\nfrom readmodel.forecast f cross join lateral ("
        + OF_DOSSIERS
        + conditions.ofDossier()
        + "offset 0) d\nwhere true\n"
        + conditions.ofForecast()
        + (first ? "" : after(order))
        + "order by "
        + rank
        + downwards
        + "f.dossier_code\nlimit :size)\n"
        + NAMED
        + "order by p.rank"
        + downwards
        + "p.code";
  }

  /**
   * Sums by unit; dossiers are read only where the filter asks for what they alone know, all those
   * in process from their one index, each forecast by its key.
   */
  static String summary(ForecastConditions conditions) {
    boolean alone = conditions.ofDossier().isEmpty();
    return """
    select f.unit, count(*) dossiers, count(f.probability) known,
      count(*) filter (where f.budget_minutes < 0) overdue,
      count(*) filter (where f.budget_minutes >= 0 and f.probability >= 0.5) likely,
      coalesce(sum(f.probability) filter (where f.budget_minutes >= 0), 0) expected
    from\s\
    """
        + (alone ? "" : BoardConditions.DOSSIERS_IN_PROCESS + "join ")
        + "readmodel.forecast f"
        + (alone ? "" : " on f.dossier_code = d.code")
        + "\nwhere true\n"
        + conditions.ofDossier()
        + conditions.ofForecast()
        + "group by 1 order by expected desc, 1";
  }

  /** What a move would touch: dossiers with work for the role in one of the two units. */
  static final String TOUCHED =
      """
      select f.probability, f.budget_minutes, f.rest_minutes, f.load_roles, f.load_units,
        f.load_shares
      from readmodel.forecast f
      where (f.unit = any (:moved::text[]) or f.step_unit = any (:moved::text[]))
        and f.budget_minutes >= 0 and f.probability is not null and :role = any (f.load_roles)
      """;

  static final String QUALITY =
      """
      select trained_at, calibration, figures from readmodel.forecast_quality
      order by id desc limit 1
      """;

  private static String after(ForecastOrder order) {
    return order == ForecastOrder.PROBABILITY
        ? """
          and coalesce(f.probability, -1::real) <= :afterProbability::real
          and (coalesce(f.probability, -1::real) < :afterProbability::real
               or f.dossier_code > :afterCode)
        """
        : """
          and (coalesce(f.finish_50, 'infinity'::timestamptz), f.dossier_code)
              > (:afterFinish::timestamptz, :afterCode)
        """;
  }
}
