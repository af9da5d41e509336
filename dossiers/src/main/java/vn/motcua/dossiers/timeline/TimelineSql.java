package vn.motcua.dossiers.timeline;

import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.board.BoardOrder;
import vn.motcua.dossiers.board.BoardSort;
import vn.motcua.dossiers.clock.ClockSql;

/** The statements of the timeline; kept apart so that tests can explain their plans. */
final class TimelineSql {

  private static final String SETTLED =
      """
      d.clock_state = 'SETTLED' and d.accepted_at is not null
        and d.settled_at >= :settledFrom and d.settled_at < :settledUntil\
      """;

  private static final String LAST_SETTLED = "d.settled_at desc, d.code desc";

  /**
   * Ended rounds as they were measured, and those that wait or whose end the engine has not told.
   */
  static final String STEPS =
      """
      select x.task_key, x.dossier_code, x.element_id, coalesce(s.name_vi, x.element_id) name_vi,
        s.name_en, x.kind, x.role, x.unit, x.official, x.started_at, x.ended_at, x.working_minutes,
        x.budget_minutes, x.canceled
      from readmodel.step_time x
      left join casefile.procedure_step s on s.procedure_code = x.procedure_code
        and s.version = x.procedure_version and s.element_id = x.element_id
      where x.dossier_code = any (:codes)
      union all
      select t.task_key, t.dossier_code, t.element_id, coalesce(s.name_vi, t.element_id), s.name_en,
        s.kind, t.role, t.unit,
        coalesce(a.by, case when c.task_key is not null then c.by else t.assignee end), t.created_at,
        a.at, null, round(s.budget_hours * 60)::integer, false
      from readmodel.task t
      join casefile.dossier d on d.code = t.dossier_code
      left join casefile.procedure_step s on s.procedure_code = d.procedure_code
        and s.version = d.procedure_version and s.element_id = t.element_id
      left join casefile.task_claim c on c.task_key = t.task_key
      left join casefile.task_act a on a.task_key = t.task_key
      where t.dossier_code = any (:codes) and t.state = 'CREATED' and t.role is not null
        and t.unit is not null
      order by dossier_code, started_at, task_key
      """;

  private TimelineSql() {}

  static String inProcess(BoardConditions conditions, BoardSort sort, boolean first) {
    return page(
        BoardConditions.DOSSIERS_IN_PROCESS + "where true",
        conditions,
        first ? "" : BoardOrder.after(sort),
        BoardOrder.by(sort));
  }

  static String settled(BoardConditions conditions, boolean first) {
    return page(
        "casefile.dossier d\nwhere " + SETTLED,
        conditions,
        first ? "" : "(d.settled_at, d.code) < (:afterAt, :afterCode)",
        LAST_SETTLED);
  }

  static String count(BoardConditions conditions, boolean settled) {
    return "select count(*) from (select 1 from "
        + (settled
            ? "casefile.dossier d where " + SETTLED
            : BoardConditions.DOSSIERS_IN_PROCESS + "where true")
        + "\n"
        + conditions.sql()
        + "  limit :atMost) d";
  }

  private static String page(String which, BoardConditions conditions, String after, String order) {
    return "with page as (\n  select d.code, "
        + ClockSql.COLOUR
        + " colour\n  from "
        + which
        + "\n"
        + conditions.sql()
        + (after.isEmpty() ? "" : "  and " + after + "\n")
        + "  order by "
        + order
        + """

          limit :size)
        select d.code, d.procedure_code, d.competent_unit, d.applicant_masked, d.received_at, d.due_at,
          d.settled_at, d.returned_at, d.clock_state, d.stop_reason, d.synthetic, p.colour,
          v.name_vi, v.name_en, v.field
        from page p
        join casefile.dossier d on d.code = p.code
        join casefile.procedure_version v
          on v.code = d.procedure_code and v.version = d.procedure_version
        order by\s\
        """
        + order;
  }
}
