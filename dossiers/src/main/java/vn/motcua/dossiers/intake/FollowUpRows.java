package vn.motcua.dossiers.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockState;

/** The rows that follow-ups read and change. */
final class FollowUpRows {

  private final JdbcClient jdbc;

  FollowUpRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Locked> lock(DossierCode code) {
    return jdbc.sql(
            """
            select code, procedure_code, procedure_version, receiving_unit, state, clock_state
            from casefile.dossier where code = :code for update
            """)
        .param("code", code.value())
        .query((row, number) -> locked(row))
        .optional();
  }

  Optional<Integer> openRound(DossierCode code) {
    return jdbc.sql(
            """
            select round from casefile.supplement_request
            where dossier_code = :code and answered_at is null
            """)
        .param("code", code.value())
        .query(Integer.class)
        .optional();
  }

  void answered(DossierCode code, Instant at) {
    jdbc.sql(
            """
            update casefile.supplement_request set answered_at = :now
            where dossier_code = :code and answered_at is null
            """)
        .param("now", Rows.timestamp(at))
        .param("code", code.value())
        .update();
  }

  Optional<Obligation> openObligation(DossierCode code) {
    return jdbc.sql(
            """
            select call_key, dong from casefile.payment_request
            where dossier_code = :code and settled_at is null order by requested_at limit 1
            """)
        .param("code", code.value())
        .query((row, number) -> new Obligation(row.getString(1), row.getLong(2)))
        .optional();
  }

  /** What was paid with a receipt, whoever reported it; empty if nobody did. */
  Optional<Long> paidWith(DossierCode code, String receipt) {
    return jdbc.sql(
            """
            select paid_dong from casefile.payment_request
            where dossier_code = :code and receipt = :receipt order by settled_at limit 1
            """)
        .param("code", code.value())
        .param("receipt", receipt)
        .query(Long.class)
        .optional();
  }

  void paid(Obligation obligation, Receipt receipt, Origin origin, Instant now) {
    Actor official = origin instanceof Origin.Desk desk ? desk.actor() : null;
    jdbc.sql(
            """
            update casefile.payment_request
            set receipt = :receipt, paid_dong = :dong, settled_at = :paidAt, recorded_at = :now,
              recorded_by = :by, recorded_by_name = :byName
            where call_key = :key
            """)
        .param("receipt", receipt.number())
        .param("dong", receipt.dong())
        .param("paidAt", Rows.timestamp(receipt.paidAt()))
        .param("now", Rows.timestamp(now))
        .param("by", official == null ? null : official.username())
        .param("byName", official == null ? null : official.name())
        .param("key", obligation.callKey())
        .update();
  }

  void withdrawn(DossierCode code, String reason) {
    jdbc.sql(
            """
            update casefile.dossier set state = 'WITHDRAWN', closing_reason = :reason
            where code = :code
            """)
        .param("reason", reason)
        .param("code", code.value())
        .update();
  }

  private static Locked locked(ResultSet row) throws SQLException {
    return new Locked(
        new DossierCode(row.getString("code")),
        new ProcedureCode(row.getString("procedure_code")),
        row.getInt("procedure_version"),
        row.getString("receiving_unit"),
        DossierState.valueOf(row.getString("state")),
        ClockState.valueOf(row.getString("clock_state")));
  }

  record Locked(
      DossierCode code,
      ProcedureCode procedure,
      int version,
      String receivingUnit,
      DossierState state,
      ClockState clock) {}

  record Obligation(String callKey, long dong) {}
}
