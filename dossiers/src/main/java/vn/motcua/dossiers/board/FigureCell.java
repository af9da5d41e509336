package vn.motcua.dossiers.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockFact;

/** A number of dossiers that agree in everything the board counts by. */
record FigureCell(
    UnitCode unit,
    ClockColour colour,
    @Nullable String stopReason,
    @Nullable RemainingBand band,
    long dossiers) {

  private static final List<String> STOP_REASONS =
      List.of(ClockFact.SUPPLEMENT, ClockFact.OBLIGATION, ClockFact.POSTING);

  static FigureCell of(ResultSet row) throws SQLException {
    int band = row.getInt("band");
    return new FigureCell(
        new UnitCode(row.getString("unit")),
        ClockColour.valueOf(row.getString("colour")),
        row.getString("stop_reason"),
        row.getObject("band") == null ? null : RemainingBand.values()[band],
        row.getLong("dossiers"));
  }

  static BoardFigures figures(List<FigureCell> cells, BoardFilter filter) {
    return new BoardFigures(tiles(cells), bands(cells, filter), units(cells));
  }

  private static List<BoardTile> tiles(List<FigureCell> cells) {
    Map<ClockColour, Long> colours = new EnumMap<>(ClockColour.class);
    Map<String, Long> pauses =
        new TreeMap<>(
            Comparator.comparingInt(FigureCell::rank).thenComparing(Comparator.naturalOrder()));
    STOP_REASONS.forEach(reason -> pauses.put(reason, 0L));
    for (FigureCell cell : cells) {
      String reason = cell.stopReason();
      if (reason == null) {
        colours.merge(cell.colour(), cell.dossiers(), Long::sum);
      } else {
        pauses.merge(reason, cell.dossiers(), Long::sum);
      }
    }
    List<BoardTile> tiles = new ArrayList<>();
    for (ClockColour colour : ClockColour.values()) {
      if (colour == ClockColour.PAUSED) {
        pauses.forEach((reason, dossiers) -> tiles.add(new BoardTile(colour, reason, dossiers)));
      } else {
        tiles.add(new BoardTile(colour, null, colours.getOrDefault(colour, 0L)));
      }
    }
    return tiles;
  }

  private static int rank(String reason) {
    int known = STOP_REASONS.indexOf(reason);
    return known < 0 ? STOP_REASONS.size() : known;
  }

  private static List<BandCount> bands(List<FigureCell> cells, BoardFilter filter) {
    ClockColour colour = filter.colour();
    Map<RemainingBand, Map<ClockColour, Long>> counts = new EnumMap<>(RemainingBand.class);
    for (FigureCell cell : cells) {
      RemainingBand band = cell.band();
      if (band != null && (colour == null || colour == cell.colour())) {
        counts
            .computeIfAbsent(band, key -> new EnumMap<>(ClockColour.class))
            .merge(cell.colour(), cell.dossiers(), Long::sum);
      }
    }
    List<BandCount> bands = new ArrayList<>();
    counts.forEach((band, colours) ->
        colours.forEach((key, dossiers) -> bands.add(new BandCount(band, key, dossiers))));
    return bands;
  }

  private static List<UnitCount> units(List<FigureCell> cells) {
    Map<UnitCode, Map<ClockColour, Long>> counts = new TreeMap<>();
    cells.forEach(cell ->
        counts
            .computeIfAbsent(cell.unit(), key -> new EnumMap<>(ClockColour.class))
            .merge(cell.colour(), cell.dossiers(), Long::sum));
    List<UnitCount> units = new ArrayList<>();
    counts.forEach((unit, colours) ->
        colours.forEach((colour, dossiers) -> units.add(new UnitCount(unit, colour, dossiers))));
    return units;
  }
}
