package vn.motcua.dossiers.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.procedures.ProcedureStore;

/** What a person handed in before, as far as the official's units took part in it. */
public final class EarlierDossiers {

  static final String OF =
      """
      select d.code, d.procedure_code, d.procedure_version, p.name_vi, p.name_en, d.received_at,
        d.status
      from casefile.applicant a
      join casefile.dossier d on d.code = a.dossier_code
      join casefile.procedure_version p
        on p.code = d.procedure_code and p.version = d.procedure_version
      where a.personal_id = :personalId
      order by d.received_at desc, d.code desc limit 5
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final ProcedureStore procedures;

  public EarlierDossiers(JdbcClient jdbc, Access access, ProcedureStore procedures) {
    this.jdbc = jdbc;
    this.access = access;
    this.procedures = procedures;
  }

  /**
   * The last five, the newest first.
   *
   * @param personalId 12 digits
   */
  public List<EarlierDossier> of(String personalId, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(OF)
                .param("personalId", personalId)
                .query((row, number) -> {
                  ProcedureCode procedure = new ProcedureCode(row.getString("procedure_code"));
                  DossierCode code = new DossierCode(row.getString("code"));
                  return new EarlierDossier(
                      code,
                      procedure,
                      new Text(row.getString("name_vi"), row.getString("name_en")),
                      Rows.instantOf(row, "received_at"),
                      row.getInt("status"),
                      papers(code, names(procedure, row.getInt("procedure_version"))));
                })
                .list());
  }

  private Map<String, String> names(ProcedureCode procedure, int version) {
    return procedures
        .version(procedure, version)
        .map(found ->
            found.procedure().components().stream()
                .collect(
                    Collectors.toMap(
                        Component::id,
                        component -> component.name().vi(),
                        (first, second) -> first,
                        LinkedHashMap::new)))
        .orElseGet(LinkedHashMap::new);
  }

  private List<EarlierDossier.EarlierPaper> papers(DossierCode code, Map<String, String> names) {
    return jdbc.sql(
            """
            select f.id, p.component_id, f.file_name, f.media_type, f.size
            from casefile.attachment f join casefile.paper p on p.id = f.paper_id
            where f.dossier_code = :code and p.title is null order by p.round, p.id, f.id limit 50
            """)
        .param("code", code.value())
        .query((row, number) ->
            new EarlierDossier.EarlierPaper(
                row.getLong("id"),
                row.getString("component_id"),
                names.getOrDefault(row.getString("component_id"), row.getString("component_id")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("size")))
        .list();
  }
}
