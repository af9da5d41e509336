package vn.motcua.dossiers.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockState;

/** Reads what an applicant may know. */
final class StatusQuery {

  private final JdbcClient jdbc;

  StatusQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PublicStatus> of(DossierCode code) {
    return jdbc.sql(
            """
            select d.*, p.name_vi, p.name_en, s.items, s.reason, o.dong, o.pay_url, n.number,
              r.sha256 as result_sha256, r.size as result_size, r.issued_at
            from casefile.dossier d
            join casefile.procedure_version p
              on p.code = d.procedure_code and p.version = d.procedure_version
            left join casefile.supplement_request s
              on s.dossier_code = d.code and s.answered_at is null
            left join lateral (select dong, pay_url from casefile.payment_request
              where dossier_code = d.code and settled_at is null
              order by requested_at limit 1) o on true
            left join lateral (select number from casefile.document_number
              where dossier_code = d.code order by at desc limit 1) n on true
            left join casefile.issued_result r on r.dossier_code = d.code
            where d.code = :code
            """)
        .param("code", code.value())
        .query((row, number) -> status(row, messages(code)))
        .optional();
  }

  /** Notes for the applicant, the newest first. */
  private List<PublicStatus.Message> messages(DossierCode code) {
    return jdbc.sql(
            """
            select at, words from casefile.note
            where dossier_code = :code and audience = 'APPLICANT' order by id desc
            """)
        .param("code", code.value())
        .query((row, number) ->
            new PublicStatus.Message(Rows.instantOf(row, "at"), row.getString("words")))
        .list();
  }

  private static PublicStatus status(ResultSet row, List<PublicStatus.Message> messages)
      throws SQLException {
    return new PublicStatus(
        new DossierCode(row.getString("code")),
        new ProcedureCode(row.getString("procedure_code")),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        new UnitCode(row.getString("receiving_unit")),
        new UnitCode(row.getString("competent_unit")),
        row.getInt("status"),
        Rows.instantOf(row, "status_at"),
        Rows.instantOf(row, "received_at"),
        Rows.instant(row, "due_at"),
        ClockState.valueOf(row.getString("clock_state")),
        Rows.instant(row, "settled_at"),
        Rows.instant(row, "returned_at"),
        items(row.getString("items")),
        row.getString("reason"),
        row.getObject("dong", Long.class),
        row.getString("pay_url"),
        row.getString("number"),
        result(row),
        messages);
  }

  private static PublicStatus.@Nullable Result result(ResultSet row) throws SQLException {
    String sha256 = row.getString("result_sha256");
    return sha256 == null
        ? null
        : new PublicStatus.Result(
            sha256, row.getInt("result_size"), Rows.instantOf(row, "issued_at"));
  }

  private static List<String> items(@Nullable String json) {
    return json == null
        ? List.of()
        : Arrays.asList(JsonMapper.shared().readValue(json, String[].class));
  }
}
