package vn.motcua.dossiers.board;

import vn.motcua.dossiers.clock.ClockSql;

/** The statements of the board; kept apart so that tests can explain their plans. */
final class BoardSql {

  private BoardSql() {}

  /** One look at all dossiers in process; everything else is added up from it. */
  static String figures(BoardConditions conditions) {
    return "select d.competent_unit unit, "
        + ClockSql.COLOUR
        + " colour,\n"
        + """
          case when d.clock_state = 'STOPPED' then coalesce(d.stop_reason, '') end stop_reason,
          case when d.clock_state = 'RUNNING' then width_bucket(d.due_at, (select :edges::timestamptz[])) end band,
          count(*) dossiers
        from\s\
        """
        + BoardConditions.DOSSIERS_IN_PROCESS
        + "where true\n"
        + conditions.sql()
        + "group by 1, 2, 3, 4";
  }

  static String page(BoardConditions conditions, BoardSort sort, boolean first) {
    return "with page as (\n  select d.*, "
        + ClockSql.COLOUR
        + " colour\n  from "
        + BoardConditions.DOSSIERS_IN_PROCESS
        + "  where true\n"
        + conditions.sql()
        + (first ? "" : "  and " + BoardOrder.after(sort) + "\n")
        + "  order by "
        + BoardOrder.by(sort)
        + """

          limit :size)
        select d.*, o.applicant_masked, o.synthetic, v.name_vi, v.name_en, w.steps_vi, w.steps_en,
          exists (select 1 from readmodel.incident i
                  where i.dossier_code = d.code and i.resolved_at is null) incident
        from page d
        join casefile.dossier o on o.code = d.code
        join casefile.procedure_version v
          on v.code = d.procedure_code and v.version = d.procedure_version
        left join lateral (
          select array_agg(coalesce(s.name_vi, t.element_id) order by t.task_key) steps_vi,
            array_agg(s.name_en order by t.task_key) steps_en
          from readmodel.task t
          left join casefile.procedure_step s on s.procedure_code = d.procedure_code
            and s.version = d.procedure_version and s.element_id = t.element_id
          where t.dossier_code = d.code and t.state = 'CREATED'
            and not exists (select 1 from casefile.task_act a where a.task_key = t.task_key)) w on true
        order by\s\
        """
        + BoardOrder.by(sort);
  }
}
