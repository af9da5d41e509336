package vn.motcua.dossiers.task;

import vn.motcua.dossiers.clock.ClockSql;

/** The statements of the queue; kept apart so that tests can explain their plans. */
final class TaskSql {

  private static final String COLUMNS =
      """
      select t.task_key, t.dossier_code, d.procedure_code, d.procedure_version, v.name_vi, v.name_en,
        d.applicant_masked, t.element_id, coalesce(s.name_vi, t.element_id) step_vi,
        s.name_en step_en, t.role, t.unit, d.received_at, d.due_at, d.clock_state,\s\
      """
          + ClockSql.COLOUR
          + """
           colour,
            case when c.task_key is not null then c.by else t.assignee end assignee, t.created_at,
            t.state, t.process_instance_key, t.element_instance_key, a.outcome, a.by done_by, a.at done_at
          """;

  private static final String NAMES =
      """
      join casefile.dossier d on d.code = t.dossier_code
      join casefile.procedure_version v
        on v.code = d.procedure_code and v.version = d.procedure_version
      left join casefile.procedure_step s on s.procedure_code = d.procedure_code
        and s.version = d.procedure_version and s.element_id = t.element_id
      left join casefile.task_claim c on c.task_key = t.task_key
      """;

  private static final String CONDITIONS =
      """
        and (:role::text is null or t.role = :role)
        and (:unit::text is null or t.unit = :unit)
        and (:procedure::text is null or d.procedure_code = :procedure)
        and (:patterns::text[] is null or (' ' || d.search_text) like all (:patterns::text[]))
        and (:colour::text is null or :colour = \
      """
          + ClockSql.COLOUR
          + ")\n";

  /** Open tasks of the official's units and roles: no act yet, so an act hides its task at once. */
  private static final String WAITING =
      """
      from readmodel.task t
      """
          + NAMES
          + """
          left join casefile.task_act a on a.task_key = t.task_key
          where t.state = 'CREATED' and a.task_key is null
            and t.unit = any (:units::text[]) and t.role = any (:roles::text[])
          """
          + CONDITIONS;

  private static final String DONE =
      """
      from casefile.task_act a
      join readmodel.task t on t.task_key = a.task_key
      """
          + NAMES
          + """
          where a.by = :me and a.at >= :today
          """
          + CONDITIONS;

  private static final String BY_DUE_DATE =
      """
        and (:sortAt::timestamptz is null
             or (coalesce(d.due_at, 'infinity'), t.task_key) > (:sortAt, :afterKey))
      order by coalesce(d.due_at, 'infinity'), t.task_key
      limit :size
      """;

  static final String MINE =
      COLUMNS
          + WAITING
          + """
            and case when c.task_key is not null then c.by else t.assignee end = :me
          """
          + BY_DUE_DATE;

  static final String UNIT =
      COLUMNS
          + WAITING
          + """
            and case when c.task_key is not null then c.by else t.assignee end is null
          """
          + BY_DUE_DATE;

  static final String DONE_TODAY =
      COLUMNS
          + DONE
          + """
            and (:sortAt::timestamptz is null or (a.at, t.task_key) < (:sortAt, :afterKey))
          order by a.at desc, t.task_key desc
          limit :size
          """;

  static final String COUNT_WAITING =
      """
      select count(*) filter (where w.assignee = :me) mine,
        count(*) filter (where w.assignee is null) unit
      from (select case when c.task_key is not null then c.by else t.assignee end assignee
      """
          + WAITING
          + ") w";

  static final String COUNT_DONE = "select count(*)\n" + DONE;

  static final String ONE =
      COLUMNS
          + "from readmodel.task t\n"
          + NAMES
          + """
          left join casefile.task_act a on a.task_key = t.task_key
          where t.task_key = :task and t.role is not null
          """;

  private TaskSql() {}
}
