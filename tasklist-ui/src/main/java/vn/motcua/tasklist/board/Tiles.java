package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.BoardTile;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.Formats;

/** One tile for each colour of the clock; pressing it shows its dossiers. */
final class Tiles extends Nav {

  Tiles() {
    addClassName("board-tiles");
    setAriaLabel(t("board.tiles"));
  }

  void show(List<BoardTile> tiles, BoardFilter filter) {
    removeAll();
    long all = tiles.stream().mapToLong(BoardTile::dossiers).sum();
    add(tile(t("board.all"), all, "all", filter.colour() == null, filter.withColour(null)));
    for (BoardTile tile : tiles) {
      ClockColour colour = tile.colour();
      if (colour != ClockColour.NONE || tile.dossiers() > 0) {
        add(
            tile(
                ClockFace.word(colour),
                tile.dossiers(),
                ClockFace.tone(colour),
                filter.colour() == colour,
                filter.withColour(colour)));
      }
    }
  }

  private static RouterLink tile(
      String word, long count, String tone, boolean current, BoardFilter target) {
    RouterLink link = new RouterLink(BoardView.class);
    link.setQueryParameters(BoardAddress.write(target));
    link.addClassNames("board-tile", "board-" + tone);
    link.getElement().setAttribute("aria-current", String.valueOf(current));
    Span number = new Span(Formats.number(count));
    number.addClassName("board-number");
    Span dot = new Span();
    dot.addClassNames("dot", "dot-" + tone);
    Span name = new Span(dot, new Span(word));
    name.addClassName("board-word");
    link.add(number, name);
    return link;
  }
}
