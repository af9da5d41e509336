package vn.motcua.dossiers.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.search.SearchAnswer.Facets;
import vn.motcua.dossiers.search.SearchAnswer.ProcedureHit;

/** Reads what is shown of hits, and searches by itself; inside a transaction of the official's. */
final class SearchRows {

  private static final String COLUMNS =
      """
      select d.code, d.procedure_code, v.name_vi, v.name_en, d.applicant_masked, d.received_at,
        d.due_at, d.clock_state, d.competent_unit, d.status
      """;

  private static final String OF_CODES =
      COLUMNS
          + """
          from casefile.dossier d
          join casefile.procedure_version v
            on v.code = d.procedure_code and v.version = d.procedure_version
          where d.code = any (:codes)
          order by array_position(:codes, d.code)
          """;

  private static final String FIND =
      COLUMNS
          + """
          from casefile.find_dossiers(:longest, :patterns, :most) found(code)
          join casefile.dossier d on d.code = found.code
          join casefile.procedure_version v
            on v.code = d.procedure_code and v.version = d.procedure_version
          where (:anyStatus or d.status = any (:statuses))
            and (cast(:unit as text) is null or d.competent_unit = :unit)
            and (cast(:procedure as text) is null or d.procedure_code = :procedure)
            and (cast(:since as timestamptz) is null or d.received_at >= :since)
          order by d.received_at desc, d.code
          limit :limit offset :from
          """;

  private static final String PROCEDURES_OF_CODES =
      """
      select code, name_vi, name_en from casefile.procedure_version
      where newest and code = any (:codes) order by array_position(:codes, code)
      """;

  private static final String FIND_PROCEDURES =
      """
      select code, name_vi, name_en from casefile.procedure_version
      where newest and (' ' || search_text) like all (:patterns) order by code limit 6
      """;

  /** PostgreSQL does not page through more than so many. */
  private static final int MOST = 200;

  private final JdbcClient jdbc;

  SearchRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The visible ones of these, in this order. */
  List<SearchHit> dossiers(Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : jdbc.sql(OF_CODES)
            .param("codes", codes.toArray(String[]::new))
            .query(SearchRows::hit)
            .list();
  }

  /** Procedures of these codes, in this order. */
  List<ProcedureHit> procedures(Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : jdbc.sql(PROCEDURES_OF_CODES)
            .param("codes", codes.toArray(String[]::new))
            .query(SearchRows::procedure)
            .list();
  }

  /** The search without the index: folded words, newest first. */
  SearchAnswer search(SearchQuestion question, int from, int limit) {
    SearchWords words = SearchWords.of(question.text());
    if (words.isEmpty()) {
      return SearchAnswer.NOTHING;
    }
    String[] patterns = words.patterns().toArray(String[]::new);
    List<SearchHit> hits =
        jdbc.sql(FIND)
            .param("longest", words.longest())
            .param("patterns", patterns)
            .param("most", MOST)
            .param("anyStatus", question.statuses().isEmpty())
            .param("statuses", question.statuses().toArray(Integer[]::new))
            .param("unit", question.unit() == null ? null : question.unit().value())
            .param("procedure", question.procedure() == null ? null : question.procedure().value())
            .param("since", Rows.timestamp(question.since()))
            .param("limit", limit)
            .param("from", from)
            .query(SearchRows::hit)
            .list();
    List<ProcedureHit> procedures =
        from > 0
            ? List.of()
            : jdbc.sql(FIND_PROCEDURES)
                .param("patterns", patterns)
                .query(SearchRows::procedure)
                .list();
    return new SearchAnswer(hits, from + hits.size(), Facets.NONE, procedures, false);
  }

  private static SearchHit hit(ResultSet row, int number) throws SQLException {
    return new SearchHit(
        new DossierCode(row.getString("code")),
        new ProcedureCode(row.getString("procedure_code")),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        row.getString("applicant_masked"),
        Rows.instantOf(row, "received_at"),
        Rows.instant(row, "due_at"),
        ClockState.valueOf(row.getString("clock_state")),
        new UnitCode(row.getString("competent_unit")),
        row.getInt("status"),
        Set.of());
  }

  private static ProcedureHit procedure(ResultSet row, int number) throws SQLException {
    return new ProcedureHit(
        new ProcedureCode(row.getString("code")),
        new Text(row.getString("name_vi"), row.getString("name_en")));
  }
}
