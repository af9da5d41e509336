package vn.motcua.dossiers.board;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
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
  private final Units units;
  private final Supplier<WorkingCalendar> calendar;
  private final Clock clock;

  /**
   * @param calendar the calendar now in force, with the default hours
   */
  public BoardQueries(
      JdbcClient jdbc,
      Access access,
      Units units,
      Supplier<WorkingCalendar> calendar,
      Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.units = units;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Tiles, distribution by remaining time and units by colour, from one look at the dossiers. */
  public BoardFigures figures(BoardFilter filter, Actor actor) {
    Instant now = clock.instant();
    BoardConditions conditions = BoardConditions.ofAnyColour(filter, units, now);
    List<FigureCell> cells =
        access.as(
            actor,
            () ->
                jdbc.sql(BoardSql.figures(conditions))
                    .params(conditions.parameters())
                    .param("edges", BandEdges.of(calendar.get(), now))
                    .query((row, number) -> FigureCell.of(row))
                    .list());
    return FigureCell.figures(cells, filter);
  }

  /** The dossiers behind a number. */
  public BoardPage page(
      BoardFilter filter, BoardSort sort, Actor actor, @Nullable BoardCursor after, int size) {
    BoardConditions conditions = BoardConditions.of(filter, units, clock.instant());
    List<BoardRow> rows =
        access.as(
            actor,
            () ->
                BoardOrder.bind(
                        jdbc.sql(BoardSql.page(conditions, sort, after == null))
                            .params(conditions.parameters())
                            .param("size", size + 1),
                        sort,
                        after)
                    .query(BoardQueries::row)
                    .list());
    if (rows.size() <= size) {
      return new BoardPage(rows, null);
    }
    BoardRow last = rows.get(size - 1);
    return new BoardPage(
        rows.subList(0, size),
        BoardOrder.cursor(
            sort,
            last.unit(),
            last.procedureCode(),
            last.receivedAt(),
            last.dueAt(),
            last.dossierCode().value()));
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
        row.getString("stop_reason"),
        steps(row.getArray("steps_vi"), row.getArray("steps_en")),
        row.getBoolean("incident"),
        row.getBoolean("synthetic"));
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
