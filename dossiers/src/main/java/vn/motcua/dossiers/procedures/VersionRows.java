package vn.motcua.dossiers.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureYaml;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.search.FoldedText;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.outline.OutlineStep;

/** Reads versions. */
final class VersionRows {

  private static final String SUMMARY =
      """
      select v.code, v.version, v.name_vi, v.name_en, v.field, v.levels, v.channels, v.online,
        v.open_points, v.deadlines, v.fees, v.origin, v.state, v.effective_from, v.abolished_on,
        v.hand_drawn, v.published_by, v.published_at, v.deploy_error,
        exists (select 1 from casefile.procedure_draft d where d.code = v.code) as drafted
      from casefile.procedure_version v
      """;

  private static final String NEWEST =
      """
      where v.version = (select max(n.version) from casefile.procedure_version n
          where n.code = v.code)
        and (cast(:words as text) is null or v.search_text like all (string_to_array(:words, ' ')))
        and (cast(:field as text) is null or v.field = :field)
        and (cast(:level as text) is null or :level = any (v.levels))
        and (cast(:channel as text) is null or :channel = any (v.channels))
        and (cast(:online as text) is null or v.online = :online)
        and (not :open or cardinality(v.open_points) > 0)
        and (not :receivable or (v.effective_from <= :today
          and (v.abolished_on is null or v.abolished_on >= :today)))
      """;

  /** What changes about a stored version. */
  record Standing(int version, VersionState state, @Nullable Long definitionKey) {}

  private final JdbcClient jdbc;

  VersionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Standing> standing(ProcedureCode code, LocalDate today) {
    return jdbc.sql(
            """
            select version, state, definition_key from casefile.procedure_version
            where code = :code and effective_from <= :today order by version desc limit 1
            """)
        .param("code", code.value())
        .param("today", today)
        .query((row, number) -> standing(row))
        .optional();
  }

  Optional<Standing> standing(ProcedureCode code, int version) {
    return jdbc.sql(
            """
            select version, state, definition_key from casefile.procedure_version
            where code = :code and version = :version
            """)
        .param("code", code.value())
        .param("version", version)
        .query((row, number) -> standing(row))
        .optional();
  }

  /** The whole version, parsed. */
  ProcedureVersion load(ProcedureCode code, int version) {
    return jdbc.sql(
            """
            select * from casefile.procedure_version where code = :code and version = :version
            """)
        .param("code", code.value())
        .param("version", version)
        .query((row, number) -> version(row))
        .single();
  }

  List<ProcedureSummary> versions(ProcedureCode code) {
    return jdbc.sql(SUMMARY + "where v.code = :code order by v.version desc")
        .param("code", code.value())
        .query((row, number) -> summary(row))
        .list();
  }

  List<ProcedureSummary> search(ProcedureFilter filter, LocalDate today, int offset, int limit) {
    return filtered(SUMMARY + NEWEST + "order by v.code offset :offset limit :limit", filter, today)
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> summary(row))
        .list();
  }

  long count(ProcedureFilter filter, LocalDate today) {
    return filtered("select count(*) from casefile.procedure_version v " + NEWEST, filter, today)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(String sql, ProcedureFilter filter, LocalDate today) {
    return jdbc.sql(sql)
        .param("words", words(filter.text()))
        .param("field", filter.field())
        .param("level", name(filter.level()))
        .param("channel", name(filter.channel()))
        .param("online", name(filter.online()))
        .param("open", filter.open())
        .param("receivable", filter.receivable())
        .param("today", today);
  }

  /** Each word as a pattern, so that all must occur in any order. */
  private static @Nullable String words(@Nullable String text) {
    String folded = text == null ? "" : FoldedText.of(text);
    return folded.isEmpty()
        ? null
        : String.join(" ", Arrays.stream(folded.split(" ")).map(word -> "%" + word + "%").toList());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getInt("version"),
        VersionState.valueOf(row.getString("state")),
        row.getObject("definition_key", Long.class));
  }

  private static ProcedureVersion version(ResultSet row) throws SQLException {
    ProcedureCode code = new ProcedureCode(row.getString("code"));
    String yaml = row.getString("yaml");
    return new ProcedureVersion(
        ProcedureYaml.read(code + ".yaml", yaml).orThrow(),
        row.getInt("version"),
        Origin.valueOf(row.getString("origin")),
        VersionState.valueOf(row.getString("state")),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("abolished_on", LocalDate.class),
        yaml,
        CompiledProcess.of(
            code,
            row.getString("bpmn"),
            Files.read(row.getString("decisions")),
            Files.read(row.getString("forms"))),
        Arrays.asList(JsonMapper.shared().readValue(row.getString("outline"), OutlineStep[].class)),
        row.getBoolean("hand_drawn"),
        row.getString("published_by"),
        Rows.instantOf(row, "published_at"),
        row.getObject("definition_key", Long.class));
  }

  private static ProcedureSummary summary(ResultSet row) throws SQLException {
    JsonMapper json = JsonMapper.shared();
    return new ProcedureSummary(
        new ProcedureCode(row.getString("code")),
        row.getInt("version"),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        row.getString("field"),
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
