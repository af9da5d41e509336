package vn.motcua.dossiers.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.ReturnWay;

/** Reads what data services need to know of a dossier. */
final class SubjectRows {

  private final JdbcClient jdbc;
  private final Units units;

  SubjectRows(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  Optional<Subject> find(DossierCode code) {
    return jdbc.sql(
            """
            select d.*, p.name_vi, a.full_name, a.personal_id, a.date_of_birth, a.phone,
              a.email, a.address
            from casefile.dossier d
            join casefile.applicant a on a.dossier_code = d.code
            join casefile.procedure_version p
              on p.code = d.procedure_code and p.version = d.procedure_version
            where d.code = :code
            """)
        .param("code", code.value())
        .query((row, number) -> subject(row))
        .optional();
  }

  private Subject subject(ResultSet row) throws SQLException {
    UnitCode competent = new UnitCode(row.getString("competent_unit"));
    UnitCode receiving = new UnitCode(row.getString("receiving_unit"));
    return new Subject(
        new DossierCode(row.getString("code")),
        new ProcedureCode(row.getString("procedure_code")),
        row.getInt("procedure_version"),
        row.getString("name_vi"),
        CaseFileRows.applicant(row),
        receiving,
        new UnitCode(row.getString("commune_unit")),
        competent,
        agency(competent).or(() -> agency(receiving)).orElse(competent.value()),
        facts(row.getString("facts")),
        ReturnWay.valueOf(row.getString("return_way")),
        row.getInt("status"));
  }

  private Optional<String> agency(UnitCode code) {
    return units.find(code).map(Unit::agencyId);
  }

  static Map<String, @Nullable Object> facts(String json) {
    return JsonMapper.shared().readValue(json, new TypeReference<>() {});
  }
}
