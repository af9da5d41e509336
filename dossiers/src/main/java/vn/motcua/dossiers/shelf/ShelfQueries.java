package vn.motcua.dossiers.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.ReturnWay;
import vn.motcua.dossiers.shelf.ShelfRow.Counting;

/**
 * Reads the dossiers that the official's own units received or settle, with the units whose work
 * they took over. Row-level security decides besides what is seen.
 */
public final class ShelfQueries {

  /** What stands for "no limit" where pages are cut: PostgreSQL's infinity. */
  private static final OffsetDateTime NO_LIMIT = OffsetDateTime.MAX;

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;
  private final Duration term;

  /**
   * @param term how long an applicant is waited for, where nothing else is stated
   */
  public ShelfQueries(JdbcClient jdbc, Access access, Clock clock, Duration term) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
    this.term = term;
  }

  /**
   * One page.
   *
   * @param after the page before's {@link ShelfPage#next()}, null = the first page
   * @param size lines a page
   */
  public ShelfPage page(Shelf shelf, Actor actor, @Nullable ShelfCursor after, int size) {
    List<Line> lines = access.as(actor, () -> lines(shelf, actor, after, size + 1));
    List<ShelfRow> rows = lines.stream().limit(size).map(Line::row).toList();
    return new ShelfPage(rows, lines.size() <= size ? null : lines.get(size - 1).cursor());
  }

  /** The numbers on the tabs. */
  public ShelfCounts counts(Actor actor) {
    Map<Shelf, Integer> dossiers = new EnumMap<>(Shelf.class);
    access.as(
        actor,
        () ->
            asked(ShelfSql.counts(), actor)
                .param("midnight", midnight())
                .param("most", ShelfCounts.MOST)
                .query((row, number) ->
                    dossiers.put(Shelf.valueOf(row.getString("shelf")), row.getInt("dossiers")))
                .list());
    return new ShelfCounts(dossiers);
  }

  private List<Line> lines(Shelf shelf, Actor actor, @Nullable ShelfCursor after, int most) {
    StatementSpec asked =
        asked(ShelfSql.page(shelf, after == null), actor)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("size", most);
    if (shelf == Shelf.RECEIVED_TODAY) {
      asked = asked.param("midnight", midnight());
    }
    if (after != null) {
      Instant at = after.at();
      asked =
          asked
              .param("afterAt", at == null ? NO_LIMIT : at.atOffset(ZoneOffset.UTC))
              .param("afterCode", after.dossierCode());
    }
    return asked.query((row, number) -> line(shelf, row)).list();
  }

  private StatementSpec asked(String sql, Actor actor) {
    String[] units = access.actingUnits(actor).stream().map(UnitCode::value).toArray(String[]::new);
    return jdbc.sql(sql).param("units", units);
  }

  private OffsetDateTime midnight() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)
        .atStartOfDay(WorkingCalendar.ZONE)
        .toOffsetDateTime();
  }

  private Line line(Shelf shelf, ResultSet row) throws SQLException {
    boolean accepted = row.getString("state").equals(DossierState.ACCEPTED.name());
    Instant since = since(shelf, accepted, row);
    boolean applicant = shelf == Shelf.SUPPLEMENT || shelf == Shelf.OBLIGATION;
    DossierCode code = new DossierCode(row.getString("code"));
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return new Line(
        new ShelfRow(
            code,
            new ProcedureCode(row.getString("procedure_code")),
            new Text(row.getString("name_vi"), row.getString("name_en")),
            row.getString("applicant_masked"),
            new UnitCode(row.getString("receiving_unit")),
            new UnitCode(row.getString("competent_unit")),
            row.getInt("status"),
            since,
            applicant ? since.plus(term) : null,
            Rows.instant(row, "due_at"),
            ClockState.valueOf(row.getString("clock_state")),
            ClockColour.valueOf(row.getString("colour")),
            counting(shelf, accepted, row.getBoolean("restarts")),
            ReturnWay.valueOf(row.getString("return_way")),
            row.getBoolean("synthetic")),
        new ShelfCursor(NO_LIMIT.equals(at) ? null : at.toInstant(), code.value()));
  }

  private static Instant since(Shelf shelf, boolean accepted, ResultSet row) throws SQLException {
    Instant at =
        switch (shelf) {
          case SUPPLEMENT, OBLIGATION -> Rows.instant(row, accepted ? "stopped_at" : "status_at");
          case TO_RETURN -> Rows.instant(row, "settled_at");
          case IN_PROCESS, RECEIVED_TODAY -> Rows.instant(row, "received_at");
        };
    return Objects.requireNonNullElse(at, Rows.instantOf(row, "received_at"));
  }

  private static Counting counting(Shelf shelf, boolean accepted, boolean restarts) {
    if (!accepted) {
      return Counting.NOT_BEGUN;
    }
    return shelf == Shelf.SUPPLEMENT && restarts ? Counting.RESTARTS : Counting.GOES_ON;
  }

  private record Line(ShelfRow row, ShelfCursor cursor) {}
}
