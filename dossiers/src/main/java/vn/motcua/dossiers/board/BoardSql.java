package vn.motcua.dossiers.board;

import vn.motcua.dossiers.clock.ClockSql;

/** The statements of the board; kept apart so that tests can explain their plans. */
final class BoardSql {

  private static final String IN_PROCESS =
      """
      from casefile.dossier d
      where d.clock_state <> 'SETTLED' and d.accepted_at is not null
        and (:unit::text is null or d.competent_unit = :unit)
        and (:procedure::text is null or d.procedure_code = :procedure)
        and (:colour::text is null or :colour = \
      """
          + ClockSql.COLOUR
          + ")\n";

  static final String TILES =
      "select " + ClockSql.COLOUR + " colour, count(*) dossiers\n" + IN_PROCESS + "group by 1";

  static final String BY_UNIT =
      "select d.competent_unit unit, "
          + ClockSql.COLOUR
          + " colour, count(*) dossiers\n"
          + IN_PROCESS
          + "group by 1, 2 order by 1, 2";

  static final String PAGE =
      """
      with page as (
        select d.code, d.procedure_code, d.procedure_version, d.applicant_masked, d.competent_unit,
          d.received_at, d.due_at, d.clock_state,\s\
      """
          + ClockSql.COLOUR
          + " colour\n"
          + IN_PROCESS
          + """
              and (:dueAt::timestamptz is null
                   or coalesce(d.due_at, 'infinity') >= :dueAt
                      and (coalesce(d.due_at, 'infinity'), d.code) > (:dueAt, :afterCode))
            order by coalesce(d.due_at, 'infinity'), d.code
            limit :size)
          select d.*, v.name_vi, v.name_en, w.steps_vi, w.steps_en,
            exists (select 1 from readmodel.incident i
                    where i.dossier_code = d.code and i.resolved_at is null) incident
          from page d
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
          order by coalesce(d.due_at, 'infinity'), d.code
          """;

  private BoardSql() {}
}
