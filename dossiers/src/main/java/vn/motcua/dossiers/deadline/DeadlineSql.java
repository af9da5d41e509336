package vn.motcua.dossiers.deadline;

import vn.motcua.dossiers.projection.EngineKeys;

/** The statements of the watch; kept apart so that tests can explain their plans. */
final class DeadlineSql {

  /** Who works on a dossier: holders of its open tasks. */
  static final String HOLDERS =
      """
      select distinct c.by from casefile.task_claim c
      join readmodel.task t on t.task_key = c.task_key and t.state = 'CREATED'
      where c.dossier_code = :code and c.by is not null
      """;

  private static final String AT_RISK_OPEN = "clock_state = 'RUNNING' and at_risk_told_at is null";
  private static final String MISSED_OPEN =
      "clock_state = 'RUNNING' and missed_told_for is distinct from due_at";
  private static final String ESCALATED_OPEN =
      "clock_state = 'RUNNING' and missed_told_for = due_at"
          + " and escalated_for is distinct from due_at";

  private static final String COLUMNS =
      """
      select d.code, d.competent_unit, d.due_at, d.synthetic,
        exists (select 1 from casefile.clock_fact f
                where f.dossier_code = d.code and f.kind = 'EXTENDED') extended,
        not d.synthetic or exists (select 1 from readmodel.process_instance p
                where p.dossier_code = d.code and p.process_instance_key >= %d) in_engine,
        exists (select 1 from readmodel.task t
                where t.dossier_code = d.code and t.state = 'CREATED' and t.element_id = :element
                  and not exists (select 1 from casefile.task_act a
                                  where a.task_key = t.task_key)) waiting
      from casefile.dossier d
      where\s\
      """
          .formatted(EngineKeys.FIRST);

  /** The next moment at which anything is due; null where nothing will be. */
  static final String NEXT =
      """
      select least(
        (select min(at_risk_from) from casefile.dossier where %s),
        (select min(due_at) from casefile.dossier where %s),
        (select min(escalate_at) from casefile.dossier where %s))
      """
          .formatted(AT_RISK_OPEN, MISSED_OPEN, ESCALATED_OPEN);

  private DeadlineSql() {}

  /** What is due now; locks it and leaves out what another replica or an act holds. */
  static String due(Notice notice) {
    return COLUMNS
        + switch (notice) {
          case AT_RISK -> batch(AT_RISK_OPEN, "at_risk_from");
          case MISSED -> batch(MISSED_OPEN, "due_at");
          case ESCALATED -> batch(ESCALATED_OPEN, "escalate_at");
        };
  }

  private static String batch(String open, String at) {
    return "%s and %s <= :now order by %s limit :limit for update of d skip locked"
        .formatted(open, at, at);
  }

  /** Marks one dossier as told. */
  static String mark(Notice notice) {
    return switch (notice) {
      case AT_RISK -> "update casefile.dossier set at_risk_told_at = :now where code = :code";
      case MISSED ->
          """
          update casefile.dossier set missed_told_for = due_at, escalate_at = :escalateAt
          where code = :code
          """;
      case ESCALATED -> "update casefile.dossier set escalated_for = due_at where code = :code";
    };
  }
}
