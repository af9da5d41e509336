package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.BoardTile;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;

/** One tile for each colour of the clock, the paused ones split by what they wait for. */
final class Tiles extends Nav {

  private static final Map<ClockColour, Glyph> GLYPHS =
      Map.of(
          ClockColour.OVERDUE, Glyph.LATE,
          ClockColour.AT_RISK, Glyph.ALERT,
          ClockColour.ON_TIME, Glyph.CLOCK,
          ClockColour.EARLY, Glyph.CHECK,
          ClockColour.PAUSED, Glyph.PAUSE,
          ClockColour.NONE, Glyph.FOLDER);

  private List<BoardTile> shown = List.of();
  private BoardFilter filter = BoardFilter.all();

  Tiles() {
    addClassName("board-tiles");
    setAriaLabel(t("board.tiles"));
  }

  void show(List<BoardTile> tiles, BoardFilter current) {
    if (tiles.equals(shown) && current.equals(filter) && getComponentCount() > 0) {
      return;
    }
    shown = tiles;
    filter = current;
    removeAll();
    long all = tiles.stream().mapToLong(BoardTile::dossiers).sum();
    add(tile(t("board.all"), all, "all", Glyph.BOARD, filter.withColour(null)));
    for (ClockColour colour : UnitHeat.COLUMNS) {
      long count = of(colour).stream().mapToLong(BoardTile::dossiers).sum();
      if (colour == ClockColour.PAUSED) {
        add(paused(count));
      } else if (colour != ClockColour.NONE || count > 0) {
        add(
            tile(
                ClockFace.word(colour),
                count,
                ClockFace.tone(colour),
                Objects.requireNonNull(GLYPHS.get(colour)),
                filter.withColour(colour)));
      }
    }
  }

  private List<BoardTile> of(ClockColour colour) {
    return shown.stream().filter(tile -> tile.colour() == colour).toList();
  }

  private Div paused(long count) {
    Div group = new Div();
    group.addClassName("board-paused-group");
    group.add(
        tile(
            ClockFace.word(ClockColour.PAUSED),
            count,
            "paused",
            Glyph.PAUSE,
            filter.withColour(ClockColour.PAUSED)));
    Div reasons = new Div();
    reasons.addClassName("board-reasons");
    for (BoardTile tile : of(ClockColour.PAUSED)) {
      String reason = tile.stopReason();
      if (reason != null && tile.dossiers() > 0) {
        RouterLink link = link(filter.withStopReason(reason));
        link.addClassName("board-reason");
        Span number = new Span(Formats.number(tile.dossiers()));
        number.addClassName("strong");
        link.add(number, new Span(BoardWords.stopReason(reason)));
        reasons.add(link);
      }
    }
    if (reasons.getComponentCount() > 0) {
      group.add(reasons);
    }
    return group;
  }

  private RouterLink tile(String word, long count, String tone, Glyph glyph, BoardFilter target) {
    RouterLink link = link(target);
    link.addClassNames("board-tile", "board-" + tone);
    Span number = new Span(Formats.number(count));
    number.addClassName("board-number");
    Span name = new Span(glyph.icon(), new Span(word));
    name.addClassName("board-word");
    link.add(number, name);
    return link;
  }

  private RouterLink link(BoardFilter target) {
    RouterLink link = new RouterLink(BoardView.class);
    link.setQueryParameters(BoardAddress.write(target));
    link.getElement().setAttribute("aria-current", String.valueOf(target.equals(filter)));
    return link;
  }
}
