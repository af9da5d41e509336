package vn.motcua.dossiers.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/** Searches the dossiers an official may see. */
public final class SearchQueries {

  private static final int SHORTEST = 2;

  private static final String FIND =
      """
      select d.code, d.procedure_code, v.name_vi, v.name_en, d.applicant_masked, d.received_at,
        d.due_at, d.clock_state
      from casefile.find_dossiers(:longest, :patterns, :limit) found(code)
      join casefile.dossier d on d.code = found.code
      join casefile.procedure_version v
        on v.code = d.procedure_code and v.version = d.procedure_version
      order by d.received_at desc, d.code
      """;

  private final JdbcClient jdbc;
  private final Access access;

  public SearchQueries(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /**
   * Dossiers that contain every word, newest first; words may lack the Vietnamese marks and their
   * endings, a part of the code finds it too.
   *
   * @param text what was typed; shorter than two characters finds nothing
   * @param limit at most so many
   */
  public List<SearchHit> find(String text, Actor actor, int limit) {
    SearchWords words = SearchWords.of(text);
    if (words.isEmpty() || text.strip().length() < SHORTEST) {
      return List.of();
    }
    return access.as(
        actor,
        () ->
            jdbc.sql(FIND)
                .param("longest", words.longest())
                .param("patterns", words.patterns().toArray(String[]::new))
                .param("limit", limit)
                .query(SearchQueries::hit)
                .list());
  }

  private static SearchHit hit(ResultSet row, int number) throws SQLException {
    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
    return new SearchHit(
        new DossierCode(row.getString("code")),
        new ProcedureCode(row.getString("procedure_code")),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        row.getString("applicant_masked"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        instant(due),
        ClockState.valueOf(row.getString("clock_state")));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
