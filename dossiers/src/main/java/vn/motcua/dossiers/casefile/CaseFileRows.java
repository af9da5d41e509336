package vn.motcua.dossiers.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.dossiers.intake.DossierCode;

/** Reads the parts of a case file. */
final class CaseFileRows {

  private final JdbcClient jdbc;

  CaseFileRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CaseFile.Paper> papers(DossierCode code) {
    Map<Long, CaseFile.Paper> papers = new LinkedHashMap<>();
    list(
        code,
        """
        select p.*, a.id as file_id, a.file_name, a.media_type, a.size, a.sha256,
          case when a.reused_result then 3 when a.reused_from is not null then 2 else 1 end
            digitisation, other.dossier_code reused_from
        from casefile.paper p left join casefile.attachment a on a.paper_id = p.id
        left join casefile.attachment other on other.id = a.reused_from
        where p.dossier_code = :code order by p.round, p.id, a.id
        """,
        (row, number) -> {
          long id = row.getLong("id");
          if (!papers.containsKey(id)) {
            papers.put(id, paper(row));
          }
          if (row.getObject("file_id") != null) {
            papers.get(id).files().add(file(row));
          }
          return id;
        });
    return List.copyOf(papers.values());
  }

  List<CaseFile.Asked> asked(DossierCode code) {
    return list(
        code,
        "select * from casefile.supplement_request where dossier_code = :code order by round",
        (row, number) ->
            new CaseFile.Asked(
                row.getInt("round"),
                Arrays.asList(
                    JsonMapper.shared().readValue(row.getString("items"), String[].class)),
                row.getString("reason"),
                row.getString("legal_basis"),
                Rows.instantOf(row, "requested_at"),
                Rows.instant(row, "answered_at")));
  }

  List<CaseFile.Act> acts(DossierCode code) {
    return list(
        code,
        "select * from casefile.task_act where dossier_code = :code order by at, task_key",
        (row, number) ->
            new CaseFile.Act(
                row.getLong("task_key"),
                row.getString("element_id"),
                row.getString("outcome"),
                JsonMapper.shared().readTree(row.getString("data")),
                row.getString("by_name"),
                Rows.instantOf(row, "at")));
  }

  List<CaseFile.Check> checks(DossierCode code) {
    return list(
        code,
        "select * from casefile.registry_check where dossier_code = :code order by at",
        (row, number) ->
            new CaseFile.Check(
                row.getString("element_id"),
                row.getString("registry"),
                CheckResult.valueOf(row.getString("result")),
                row.getString("reference"),
                Rows.instantOf(row, "at")));
  }

  List<CaseFile.Number> numbers(DossierCode code) {
    return list(
        code,
        "select * from casefile.document_number where dossier_code = :code order by at",
        (row, number) ->
            new CaseFile.Number(
                row.getString("element_id"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class)));
  }

  List<CaseFile.Payment> payments(DossierCode code) {
    return list(
        code,
        "select * from casefile.payment_request where dossier_code = :code order by requested_at",
        (row, number) ->
            new CaseFile.Payment(
                row.getLong("dong"),
                row.getString("request_id"),
                row.getString("pay_url"),
                row.getString("receipt"),
                Rows.instant(row, "settled_at")));
  }

  static Applicant applicant(ResultSet row) throws SQLException {
    return new Applicant(
        row.getString("full_name"),
        row.getString("personal_id"),
        row.getObject("date_of_birth", LocalDate.class),
        row.getString("phone"),
        row.getString("email"),
        row.getString("address"));
  }

  private <T extends @Nullable Object> List<T> list(
      DossierCode code, String sql, RowMapper<T> mapper) {
    return jdbc.sql(sql).param("code", code.value()).query(mapper).list();
  }

  private static CaseFile.Paper paper(ResultSet row) throws SQLException {
    return new CaseFile.Paper(
        row.getLong("id"),
        row.getString("component_id"),
        row.getInt("copies"),
        row.getInt("round"),
        Rows.instantOf(row, "received_at"),
        new ArrayList<>(),
        row.getString("title"),
        row.getString("added_by_name"));
  }

  private static CaseFile.Attachment file(ResultSet row) throws SQLException {
    return new CaseFile.Attachment(
        row.getLong("file_id"),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getInt("size"),
        row.getString("sha256"),
        row.getInt("digitisation"),
        row.getString("reused_from"));
  }
}
