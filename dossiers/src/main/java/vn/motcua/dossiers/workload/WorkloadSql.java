package vn.motcua.dossiers.workload;

import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.clock.ClockSql;
import vn.motcua.dossiers.steptime.StepCounts;

/** The statements over people's work; kept apart so that tests can explain their plans. */
final class WorkloadSql {

  static final String DONE_BY_UNIT =
      "select h.unit, "
          + StepCounts.COLUMNS
          + """

          from readmodel.work_histogram h
          where h.unit = any (:units::text[]) and h.official = '' and h.month between :from and :until
          group by h.unit, h.bucket
          """;

  static final String DONE_BY_OFFICIAL =
      "select h.official, "
          + StepCounts.COLUMNS
          + """

          from readmodel.work_histogram h
          where h.unit = any (:units::text[]) and h.official <> '' and h.month between :from and :until
          group by h.official, h.bucket
          """;

  /** Active officials of each unit and role. */
  static final String STAFF =
      """
      select o.unit, r.role, count(*) officials
      from casefile.official o, unnest(o.roles) r (role)
      where o.active and o.unit = any (:units::text[])
      group by 1, 2
      """;

  static final String STAFF_OF_UNITS =
      """
      select o.unit, count(*) officials from casefile.official o
      where o.active and o.unit = any (:units::text[]) group by 1
      """;

  /** The officials of the units, active or not, and whoever else did or has their work. */
  static final String OFFICIALS =
      """
      select o.username, o.name, o.unit, o.roles, o.active from casefile.official o
      where o.active and o.unit = any (:units::text[]) or o.username = any (:others::text[])
      order by o.name, o.username
      """;

  private WorkloadSql() {}

  static String openByUnit(BoardConditions conditions) {
    return open("w.unit", conditions, "");
  }

  static String openByOfficial(BoardConditions conditions) {
    return open("w.assignee", conditions, "where w.assignee is not null\n");
  }

  static String unassigned(BoardConditions conditions) {
    return open("w.unit, w.role", conditions, "where w.assignee is null\n");
  }

  private static String open(String by, BoardConditions conditions, String which) {
    return "select "
        + by
        + """
        , count(*) open, count(*) filter (where w.assignee is null) unassigned,
          count(*) filter (where w.colour = 'AT_RISK') at_risk,
          count(*) filter (where w.colour = 'OVERDUE') overdue,
          count(*) filter (where w.colour = 'PAUSED') paused, min(w.created_at) oldest
        from (
          select t.unit, t.role, t.created_at,
            case when c.task_key is not null then c.by else t.assignee end assignee,\s\
        """
        + "case when d.clock_state <> 'SETTLED' then "
        + ClockSql.COLOUR
        + """
         end colour
          from readmodel.task t
        """
        + BoardConditions.DOSSIER_OF_TASK
        + """
          left join casefile.task_claim c on c.task_key = t.task_key
          where t.state = 'CREATED' and t.role is not null and t.unit = any (:visible::text[])
            and not exists (select 1 from casefile.task_act a where a.task_key = t.task_key)
        """
        + conditions.sql()
        + ") w\n"
        + which
        + "group by "
        + by;
  }
}
