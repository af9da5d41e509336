package vn.motcua.dossiers.document;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.casefile.CaseFiles;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.procedures.ProcedureStore;

/** Reads what a document is filled from; opening the case file is audited as always. */
public final class CaseReader {

  private final JdbcClient jdbc;
  private final Access access;
  private final CaseFiles files;
  private final DossierClock clocks;
  private final HistoryQueries history;
  private final ProcedureStore procedures;

  public CaseReader(
      JdbcClient jdbc,
      Access access,
      CaseFiles files,
      DossierClock clocks,
      HistoryQueries history,
      ProcedureStore procedures) {
    this.jdbc = jdbc;
    this.access = access;
    this.files = files;
    this.clocks = clocks;
    this.history = history;
    this.procedures = procedures;
  }

  Optional<CaseFields.Sources> read(DossierCode code, Actor actor) {
    return files.open(code, actor).flatMap(file -> read(file, actor));
  }

  /** The same for a form the house makes because of the official's act. */
  Optional<CaseFields.Sources> behindAct(DossierCode code, Actor actor) {
    return files.behindAct(code, actor).flatMap(file -> read(file, actor));
  }

  private Optional<CaseFields.Sources> read(CaseFile file, Actor actor) {
    return procedures
        .version(file.procedure(), file.procedureVersion())
        .map(version ->
            new CaseFields.Sources(
                file,
                version,
                access.as(actor, () -> clocks.reading(file.code())),
                history.of(file.code(), actor),
                access.as(actor, () -> limit(file.code())).orElse(null),
                access.as(actor, () -> closing(file.code())),
                access.as(actor, () -> issued(file.code()))));
  }

  /** Why the dossier ended early, and the provision that rests on. */
  private CaseFields.Closing closing(DossierCode code) {
    return jdbc.sql("select closing_reason, closing_basis from casefile.dossier where code = :code")
        .param("code", code.value())
        .query((row, number) ->
            new CaseFields.Closing(
                Written.or(row.getString("closing_reason"), ""),
                Written.or(row.getString("closing_basis"), "")))
        .single();
  }

  private boolean issued(DossierCode code) {
    return jdbc.sql(
            """
            select exists (select 1 from casefile.task_act
              where dossier_code = :code and document_id is not null)
            """)
        .param("code", code.value())
        .query(Boolean.class)
        .single();
  }

  /** The limit the dossier was received under, such as {@code 03 ngày làm việc}. */
  private Optional<String> limit(DossierCode code) {
    return jdbc.sql("select deadline from casefile.dossier where code = :code")
        .param("code", code.value())
        .query((row, number) -> Optional.ofNullable(row.getString(1)))
        .single()
        .map(json -> words(JsonMapper.shared().readTree(json)));
  }

  private static String words(JsonNode rule) {
    String amount = "%02d".formatted(rule.path("amount").asInt(0));
    return switch (rule.path("unit").asString("")) {
      case "SAME_DAY" -> "Trong ngày làm việc";
      case "HOUR" -> amount + " giờ làm việc";
      case "WORKING_DAY" -> amount + " ngày làm việc";
      case "DAY" -> amount + " ngày";
      case "MONTH" -> amount + " tháng";
      case "YEAR" -> amount + " năm";
      default -> rule.path("source").asString("");
    };
  }
}
