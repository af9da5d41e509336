package vn.motcua.dossiers.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.casefile.Rows;

/** Reads the lines of lists: versions without their files. */
final class SummaryRows {

  static final String SELECT =
      """
      select v.code, v.version, v.name_vi, v.name_en, v.field, v.department, v.levels, v.channels,
        v.online, v.open_points, v.deadlines, v.fees, v.origin, v.state, v.effective_from,
        v.abolished_on, v.hand_drawn, v.published_by, v.published_at, v.deploy_error,
        exists (select 1 from casefile.procedure_draft d where d.code = v.code) as drafted
      from casefile.procedure_version v
      """;

  private SummaryRows() {}

  static ProcedureSummary read(ResultSet row, int number) throws SQLException {
    JsonMapper json = JsonMapper.shared();
    return new ProcedureSummary(
        new ProcedureCode(row.getString("code")),
        row.getInt("version"),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        row.getString("field"),
        row.getString("department"),
        values(row, "levels", Level::valueOf),
        values(row, "channels", Channel::valueOf),
        OnlineLevel.valueOf(row.getString("online")),
        values(row, "open_points", OpenPoint::valueOf),
        Arrays.asList(json.readValue(row.getString("deadlines"), DeadlineRule[].class)),
        Arrays.asList(json.readValue(row.getString("fees"), FeeRule[].class)),
        Origin.valueOf(row.getString("origin")),
        VersionState.valueOf(row.getString("state")),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("abolished_on", LocalDate.class),
        row.getBoolean("hand_drawn"),
        row.getString("published_by"),
        Rows.instantOf(row, "published_at"),
        row.getString("deploy_error"),
        row.getBoolean("drafted"));
  }

  private static <E> Set<E> values(ResultSet row, String column, Function<String, E> read)
      throws SQLException {
    Set<E> values = new LinkedHashSet<>();
    for (String value : (String[]) row.getArray(column).getArray()) {
      values.add(read.apply(value));
    }
    return values;
  }
}
