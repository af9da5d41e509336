package vn.motcua.dossiers.report;

import vn.motcua.dossiers.board.BoardConditions;

/** The statements of the status report; kept apart so that tests can explain their plans. */
final class StatusSql {

  private static final String BY = "d.competent_unit unit, d.procedure_code, d.procedure_version";

  private static final String SETTLED = "d.clock_state = 'SETTLED' and d.accepted_at is not null";

  private StatusSql() {}

  /** Counts by unit, procedure and {@link StatusCount}. */
  static String of(ReportRequest request) {
    String also = request.conditions("d.competent_unit");
    return "select c.unit, v.field, c.what, sum(c.n)::bigint n\nfrom (\n"
        + String.join(
            "union all\n",
            accepted(also),
            carried(also),
            settled(also),
            closed(also),
            open(request, also))
        + """
        ) c
        join casefile.procedure_version v
          on v.code = c.procedure_code and v.version = c.procedure_version
        group by 1, 2, 3
        """;
  }

  private static String accepted(String also) {
    return count(
        "'RECEIVED'",
        "casefile.dossier d",
        "d.accepted_at is not null and d.received_at >= :from and d.received_at < :until",
        also);
  }

  private static String carried(String also) {
    return count(
            "'CARRIED'", BoardConditions.DOSSIERS_IN_PROCESS.strip(), "d.received_at < :from", also)
        + "union all\n"
        + count(
            "'CARRIED'",
            "casefile.dossier d",
            SETTLED + " and d.settled_at >= :from and d.received_at < :from",
            also);
  }

  private static String settled(String also) {
    return count(
        """
        case when d.state in ('WITHDRAWN', 'STOPPED') then 'WITHDRAWN' when d.due_at is null then 'NO_LIMIT'
             when d.settled_at > d.due_at then 'LATE'
             when d.settled_at < d.early_until then 'EARLY' else 'IN_TIME' end\
        """,
        "casefile.dossier d",
        SETTLED + " and d.settled_at >= :from and d.settled_at < :until",
        also);
  }

  /** What left before it was accepted, and results that were handed over. */
  private static String closed(String also) {
    return count(
            "case when d.state = 'REFUSED' then 'REFUSED' else 'WITHDRAWN_BEFORE' end",
            "casefile.dossier d",
            """
            d.state in ('REFUSED', 'WITHDRAWN') and d.accepted_at is null
              and d.status_at >= :from and d.status_at < :until\
            """,
            also)
        + "union all\n"
        + count(
            "'RETURNED'",
            "casefile.dossier d",
            "d.returned_at >= :from and d.returned_at < :until",
            also);
  }

  private static String open(ReportRequest request, String also) {
    return request.lasting() ? openNow(also) : openThen(also);
  }

  private static String openNow(String also) {
    return count(
        standing("d.clock_state = 'STOPPED'", "d.stop_reason", "d"),
        BoardConditions.DOSSIERS_IN_PROCESS.strip(),
        "d.received_at < :until",
        also);
  }

  /** At the end of a period that is over: whether a clock stood still is looked up in its facts. */
  private static String openThen(String also) {
    return "select o.unit, o.procedure_code, o.procedure_version, "
        + standing("s.kind = 'STOPPED'", "s.reason", "o")
        + " what, count(*) n\nfrom (select d.code, d.due_at, "
        + BY
        + " from "
        + BoardConditions.DOSSIERS_IN_PROCESS.strip()
        + "\nwhere d.received_at < :until\n"
        + also
        + "union all\nselect d.code, d.due_at, "
        + BY
        + " from casefile.dossier d\nwhere "
        + SETTLED
        + " and d.settled_at >= :until and d.received_at < :until\n"
        + also
        + """
        ) o
        left join lateral (
          select f.kind, f.reason from casefile.clock_fact f
          where f.dossier_code = o.code and f.at < :at and f.kind in ('STOPPED', 'RESUMED', 'RESTARTED')
          order by f.at desc, f.id desc limit 1) s on true
        group by 1, 2, 3, 4
        """;
  }

  private static String standing(String stopped, String reason, String alias) {
    return "case when "
        + stopped
        + " then case coalesce("
        + reason
        + ", '') when 'supplement' then 'PAUSED_SUPPLEMENT'"
        + " when 'obligation' then 'PAUSED_FINANCE' else 'PAUSED_OTHER' end when "
        + alias
        + ".due_at < :at then 'OPEN_OVERDUE' else 'OPEN_ON_TIME' end";
  }

  private static String count(String what, String from, String where, String also) {
    return "select "
        + BY
        + ", "
        + what
        + " what, count(*) n\nfrom "
        + from
        + "\nwhere "
        + where
        + "\n"
        + also
        + "group by 1, 2, 3, 4\n";
  }
}
