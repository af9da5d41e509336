package vn.motcua.dossiers.clock;

/** The colour of {@link ClockReading#at} in SQL, from the columns kept with a dossier. */
public final class ClockSql {

  /** For the alias {@code d} of {@code casefile.dossier}; wants the parameter {@code now}. */
  public static final String COLOUR =
      """
      case when d.clock_state = 'STOPPED' then 'PAUSED'
           when d.due_at is null then 'NONE'
           when coalesce(d.settled_at, :now) > d.due_at then 'OVERDUE'
           when coalesce(d.settled_at, :now) < d.early_until then 'EARLY'
           when d.clock_state = 'SETTLED' or :now < d.at_risk_from then 'ON_TIME'
           else 'AT_RISK' end\
      """;

  private ClockSql() {}
}
