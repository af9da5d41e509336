package vn.motcua.dossiers.stuck;

import vn.motcua.dossiers.clock.ClockSql;

/** The statements over stuck dossiers; kept apart so that tests can explain their plans. */
final class StuckSql {

  private static final String ROWS =
      """
      select d.code, d.procedure_code, v.name_vi, v.name_en, d.applicant_masked, d.competent_unit,
        d.received_at, d.due_at, d.clock_state, d.synthetic, s.reason, s.detail ->> 'said' detail,
        s.since, s.found_at, case when s.reason = 'INCIDENT' then (
          select case when bool_and(r.asked_at is not null) then max(r.asked_at) end
          from readmodel.incident i left join casefile.step_retry r using (incident_key)
          where i.dossier_code = d.code and i.resolved_at is null) end retried_at,\s\
      """
          + ClockSql.COLOUR
          + """
           colour
          from readmodel.stuck_dossier s
          join casefile.dossier d on d.code = s.dossier_code
          join casefile.procedure_version v
            on v.code = d.procedure_code and v.version = d.procedure_version
          """;

  private static final String FILTER =
      """
      (:reason::text is null or s.reason = :reason)
        and (:units::text is null or d.competent_unit = any (string_to_array(:units, ',')))
      """;

  static final String PAGE =
      ROWS
          + "where "
          + FILTER
          + """
            and (:since::timestamptz is null or (s.since, s.dossier_code) > (:since, :afterCode))
          order by s.since, s.dossier_code
          limit :size
          """;

  static final String COUNTS =
      """
      select s.reason, count(*) dossiers
      from readmodel.stuck_dossier s
      join casefile.dossier d on d.code = s.dossier_code
      where\s\
      """
          + FILTER
          + "group by s.reason order by dossiers desc, s.reason";

  static final String ONE = ROWS + "where s.dossier_code = :code";

  private StuckSql() {}
}
