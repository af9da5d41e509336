package vn.motcua.dossiers.bottleneck;

import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.steptime.StepCounts;

/** The statements over steps; kept apart so that tests can explain their plans. */
final class BottleneckSql {

  /** The newest name of every step the procedure ever had. */
  static final String NAMES =
      """
      select distinct on (s.element_id) s.element_id, s.name_vi, s.name_en, s.kind, s.role, s.position,
        round(s.budget_hours * 60)::integer budget, v.newest
      from casefile.procedure_step s
      join casefile.procedure_version v on v.code = s.procedure_code and v.version = s.version
      where s.procedure_code = :procedure
      order by s.element_id, s.version desc
      """;

  private static final String ENDED =
      """
      from readmodel.step_histogram h
      where h.procedure_code = :procedure and h.unit = any (:scope::text[])
        and h.month between :from and :until
      """;

  static final String BY_ELEMENT =
      "select h.element_id, "
          + StepCounts.COLUMNS
          + "\n"
          + ENDED
          + "group by h.element_id, h.bucket";

  static final String BY_UNIT =
      "select h.unit, "
          + StepCounts.COLUMNS
          + "\n"
          + ENDED
          + "  and h.element_id = :element\ngroup by h.unit, h.bucket";

  static final String BY_MONTH =
      "select h.month, "
          + StepCounts.COLUMNS
          + "\n"
          + ENDED
          + "  and h.element_id = :element\ngroup by h.month, h.bucket order by h.month";

  /** The figures of one step of each of many procedures. */
  static final String OF_WORST =
      "select h.procedure_code, "
          + StepCounts.COLUMNS
          + """

          from unnest(:procedures::text[], :elements::text[]) w (procedure_code, element_id)
          join readmodel.step_histogram h
            on h.procedure_code = w.procedure_code and h.element_id = w.element_id
          where h.unit = any (:scope::text[]) and h.month between :from and :until
          group by h.procedure_code, h.bucket
          """;

  private BottleneckSql() {}

  /** Dossiers that wait at an official's step, counted by {@code column}. */
  static String waiting(String column, BoardConditions conditions, String also) {
    return "select "
        + column
        + " what, count(*) waiting\nfrom readmodel.task t\n"
        + (conditions.asksDossier() ? BoardConditions.DOSSIER_OF_TASK : "")
        + """
        where t.state = 'CREATED' and t.unit = any (:visible::text[])
          and not exists (select 1 from casefile.task_act a where a.task_key = t.task_key)
        """
        + also
        + conditions.sql()
        + "group by 1";
  }

  /** Dossiers that stand at an element where no official works. */
  static String services(BoardConditions conditions) {
    String dossiers =
        conditions.asksDossier()
            ? BoardConditions.DOSSIER_OF_TASK.replace("t.dossier_code", "e.dossier_code")
            : "";
    return "select e.element_id what, count(*) waiting\nfrom readmodel.element e\n"
        + dossiers
        + """
        where e.definition_key = any (array(select v.definition_key from casefile.procedure_version v
            where v.code = :procedure and v.definition_key is not null))
          and e.completed_at is null and e.terminated_at is null
          and e.kind in ('SERVICE_TASK', 'SEND_TASK', 'RECEIVE_TASK', 'BUSINESS_RULE_TASK',
            'INTERMEDIATE_CATCH_EVENT', 'EVENT_BASED_GATEWAY')
        """
        + conditions.sql()
        + "group by 1";
  }

  /**
   * Procedures with what they lost and where most of it; rare procedures weigh less by share: ten
   * rounds within budget are added to each.
   */
  static String worst(WorstBy by, String waiting, boolean field) {
    return """
    with f as (
      select m.procedure_code, m.element_id, sum(m.over_minutes) over_minutes,
        sum(m.steps) steps, sum(m.within_budget) within_budget, sum(m.budgeted) budgeted
      from readmodel.step_month m
      where m.unit = any (:scope::text[]) and m.month between :from and :until
      group by 1, 2),
    p as (
      select f.procedure_code, sum(f.over_minutes) over_minutes,
        sum(f.within_budget) within_budget, sum(f.budgeted) budgeted,
        (array_agg(f.element_id order by f.over_minutes desc, f.steps desc, f.element_id))[1] worst
      from f group by 1),
    w as (
    """
        + waiting
        + """
        )
        select p.procedure_code, p.over_minutes, p.within_budget, p.budgeted, p.worst,
          coalesce(w.waiting, 0) waiting, v.name_vi, v.name_en, v.field,
          coalesce(s.name_vi, p.worst) step_vi, s.name_en step_en, s.budget
        from p
        join casefile.procedure_version v on v.code = p.procedure_code and v.newest
        left join w on w.what = p.procedure_code
        left join lateral (
          select x.name_vi, x.name_en, round(x.budget_hours * 60)::integer budget
          from casefile.procedure_step x
          where x.procedure_code = p.procedure_code and x.element_id = p.worst
          order by x.version desc limit 1) s on true
        """
        + (field ? "where v.field = :field\n" : "")
        + "order by "
        + switch (by) {
          case LOST_TIME -> "p.over_minutes";
          case OVER_BUDGET -> "(p.budgeted - p.within_budget)::float / (p.budgeted + 10)";
          case WAITING -> "coalesce(w.waiting, 0)";
        }
        + " desc, p.procedure_code\nlimit :size";
  }
}
