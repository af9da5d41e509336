package vn.motcua.dossiers.board;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Reads the supervisor's board: accepted dossiers not yet settled that the official may see. Which
 * ones those are is decided by row-level security alone.
 */
public final class BoardQueries {

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;

  public BoardQueries(JdbcClient jdbc, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** One tile for every colour, also where it counts none. */
  public List<BoardTile> tiles(BoardFilter filter, Actor actor) {
    Map<ClockColour, Long> counts = new EnumMap<>(ClockColour.class);
    access.as(
        actor,
        () ->
            filtered(BoardSql.TILES, filter)
                .query(row -> {
                  counts.put(ClockColour.valueOf(row.getString("colour")), row.getLong("dossiers"));
                }));
    return Arrays.stream(ClockColour.values())
        .map(colour -> new BoardTile(colour, counts.getOrDefault(colour, 0L)))
        .toList();
  }

  /** The same numbers by competent unit; colours without dossiers are left out. */
  public List<UnitCount> byUnit(BoardFilter filter, Actor actor) {
    return access.as(
        actor,
        () ->
            filtered(BoardSql.BY_UNIT, filter)
                .query((row, number) ->
                    new UnitCount(
                        new UnitCode(row.getString("unit")),
                        ClockColour.valueOf(row.getString("colour")),
                        row.getLong("dossiers")))
                .list());
  }

  /** The dossiers behind a number, by due date, without one last. */
  public BoardPage page(BoardFilter filter, Actor actor, @Nullable BoardCursor after, int size) {
    List<BoardRow> rows =
        access.as(
            actor,
            () ->
                filtered(BoardSql.PAGE, filter)
                    .param("dueAt", dueAt(after), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("afterCode", after == null ? "" : after.dossierCode())
                    .param("size", size + 1)
                    .query(BoardQueries::row)
                    .list());
    if (rows.size() <= size) {
      return new BoardPage(rows, null);
    }
    BoardRow last = rows.get(size - 1);
    return new BoardPage(
        rows.subList(0, size), new BoardCursor(last.dueAt(), last.dossierCode().value()));
  }

  private StatementSpec filtered(String sql, BoardFilter filter) {
    var unit = filter.unit();
    var procedure = filter.procedure();
    var colour = filter.colour();
    return jdbc.sql(sql)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("unit", unit == null ? null : unit.value(), Types.VARCHAR)
        .param("procedure", procedure == null ? null : procedure.value(), Types.VARCHAR)
        .param("colour", colour == null ? null : colour.name(), Types.VARCHAR);
  }

  private static @Nullable OffsetDateTime dueAt(@Nullable BoardCursor after) {
    if (after == null) {
      return null;
    }
    Instant dueAt = after.dueAt();
    return dueAt == null ? OffsetDateTime.MAX : dueAt.atOffset(ZoneOffset.UTC);
  }

  private static BoardRow row(ResultSet row, int number) throws SQLException {
    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
    return new BoardRow(
        new DossierCode(row.getString("code")),
        new ProcedureCode(row.getString("procedure_code")),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        row.getString("applicant_masked"),
        new UnitCode(row.getString("competent_unit")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        due == null ? null : due.toInstant(),
        ClockState.valueOf(row.getString("clock_state")),
        ClockColour.valueOf(row.getString("colour")),
        steps(row.getArray("steps_vi"), row.getArray("steps_en")),
        row.getBoolean("incident"));
  }

  private static List<Text> steps(@Nullable Array vi, @Nullable Array en) throws SQLException {
    if (vi == null || en == null) {
      return List.of();
    }
    String[] viNames = (String[]) vi.getArray();
    @Nullable String[] enNames = (@Nullable String[]) en.getArray();
    List<Text> steps = new ArrayList<>();
    for (int number = 0; number < viNames.length; number++) {
      steps.add(new Text(viNames[number], enNames[number]));
    }
    return steps;
  }
}
