package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.UnitCount;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.Formats;

/** Units down, colours across; every number leads to its dossiers. */
final class UnitTable extends Div {
  private static final List<ClockColour> COLUMNS =
      List.of(
          ClockColour.OVERDUE,
          ClockColour.AT_RISK,
          ClockColour.ON_TIME,
          ClockColour.EARLY,
          ClockColour.PAUSED,
          ClockColour.NONE);

  UnitTable() {
    addClassNames("panel", "board-units");
  }

  void show(List<UnitCount> counts, Function<UnitCode, String> name) {
    removeAll();
    Map<UnitCode, Map<ClockColour, Long>> rows = new LinkedHashMap<>();
    counts.forEach(count ->
        rows.computeIfAbsent(count.unit(), unit -> new EnumMap<>(ClockColour.class))
            .put(count.colour(), count.dossiers()));
    setVisible(rows.size() > 1);
    NativeTableRow head = new NativeTableRow(header(t("board.unit")));
    COLUMNS.forEach(colour -> head.add(header(ClockFace.word(colour))));
    NativeTableBody body = new NativeTableBody();
    rows.forEach((unit, numbers) -> body.add(row(unit, name.apply(unit), numbers)));
    add(new NativeTable(new NativeTableHeader(head), body));
  }

  private static NativeTableRow row(UnitCode unit, String name, Map<ClockColour, Long> numbers) {
    BoardFilter filter = BoardFilter.all().withUnit(unit);
    NativeTableRow row = new NativeTableRow(new NativeTableCell(link(name, filter)));
    for (ClockColour colour : COLUMNS) {
      long count = numbers.getOrDefault(colour, 0L);
      Component content =
          count == 0 ? new Span("–") : link(Formats.number(count), filter.withColour(colour));
      NativeTableCell cell = new NativeTableCell(content);
      cell.addClassName(count == 0 ? "board-zero" : "board-cell-" + ClockFace.tone(colour));
      row.add(cell);
    }
    return row;
  }

  private static NativeTableHeaderCell header(String text) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private static RouterLink link(String text, BoardFilter filter) {
    RouterLink link = new RouterLink(text, BoardView.class);
    link.setQueryParameters(BoardAddress.write(filter));
    return link;
  }
}
