package vn.motcua.dossiers.board;

import java.util.List;

/**
 * Every figure of the board from one look at the dossiers, so that they agree with each other.
 *
 * @param tiles one for each colour that does not pause and one for each stop reason, also where it
 *     counts none; they do not follow the filter's colour and stop reason
 * @param bands the distribution by remaining time of what the whole filter lets through; paused
 *     dossiers and those without a limit have none and are left out, and so are empty bars
 * @param units the dossiers of each competent unit by colour; they do not follow the filter's
 *     colour and stop reason; empty numbers are left out
 */
public record BoardFigures(List<BoardTile> tiles, List<BandCount> bands, List<UnitCount> units) {

  public BoardFigures {
    tiles = List.copyOf(tiles);
    bands = List.copyOf(bands);
    units = List.copyOf(units);
  }

  /** All dossiers in process. */
  public long dossiers() {
    return tiles.stream().mapToLong(BoardTile::dossiers).sum();
  }
}
