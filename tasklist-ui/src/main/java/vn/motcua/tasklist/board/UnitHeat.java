package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.UnitCount;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Place;

/** Units down, states across, the stronger the colour the larger its share; numbers are links. */
final class UnitHeat extends Div {

  /** The states in the order of their urgency. */
  static final List<ClockColour> COLUMNS =
      List.of(
          ClockColour.OVERDUE,
          ClockColour.AT_RISK,
          ClockColour.ON_TIME,
          ClockColour.EARLY,
          ClockColour.PAUSED,
          ClockColour.NONE);

  private static final String NUMBER =
      """
      ${item.count ? html`<a class="heat heat-${item.tone}" style="--share: ${item.share}%" \
      href="${item.href}" aria-label="${item.label}">${item.count}</a>` \
      : html`<span class="heat heat-nothing" aria-hidden="true">–</span>`}\
      """;
  private static final String NAME =
      """
      <a class="heat-name" href="${item.href}" title="${item.name}">${item.name}</a>\
      """;

  private final Grid<Line> grid = new Grid<>();
  private List<Line> shown = List.of();
  private BoardFilter filter = BoardFilter.all();

  /** A unit and its numbers. */
  private record Line(UnitCode unit, String name, Map<ClockColour, Long> numbers, long all) {
    long of(ClockColour colour) {
      return numbers.getOrDefault(colour, 0L);
    }
  }

  UnitHeat() {
    addClassNames("panel", "board-heat");
    H2 title = new H2(t("board.heat"));
    title.addClassName("board-panel-title");
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", t("board.heat"));
    grid.addColumn(
            LitRenderer.<Line>of(NAME)
                .withProperty("name", Line::name)
                .withProperty("href", line -> address(line, null)))
        .setHeader(t("board.unit"))
        .setFlexGrow(1);
    COLUMNS.forEach(this::column);
    add(title, grid);
  }

  private void column(ClockColour colour) {
    grid.addColumn(
            LitRenderer.<Line>of(NUMBER)
                .withProperty("tone", line -> ClockFace.tone(colour))
                .withProperty(
                    "count", line -> line.of(colour) == 0 ? "" : Formats.number(line.of(colour)))
                .withProperty("share", line -> share(line, colour))
                .withProperty("href", line -> address(line, colour))
                .withProperty(
                    "label",
                    line ->
                        t(
                            "board.heat.cell",
                            line.name(),
                            ClockFace.word(colour),
                            Formats.number(line.of(colour)))))
        .setHeader(ClockFace.word(colour))
        .setWidth("66px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END)
        .setKey(colour.name());
  }

  private static long share(Line line, ClockColour colour) {
    return Math.round(14 + 66.0 * line.of(colour) / Math.max(1, line.all()));
  }

  private String address(Line line, @Nullable ClockColour colour) {
    BoardFilter target = filter.withUnit(line.unit()).withColour(colour);
    return Place.BOARD.path() + "?" + BoardAddress.write(target).getQueryString();
  }

  /** Shows the numbers, the units with most overdue dossiers first; hidden for a single unit. */
  void show(List<UnitCount> counts, BoardFilter current, Function<UnitCode, String> name) {
    Map<UnitCode, Map<ClockColour, Long>> rows = new LinkedHashMap<>();
    counts.forEach(count ->
        rows.computeIfAbsent(count.unit(), unit -> new EnumMap<>(ClockColour.class))
            .merge(count.colour(), count.dossiers(), Long::sum));
    List<Line> lines =
        rows.entrySet().stream()
            .map(row ->
                new Line(
                    row.getKey(),
                    name.apply(row.getKey()),
                    row.getValue(),
                    row.getValue().values().stream().mapToLong(Long::longValue).sum()))
            .sorted(
                Comparator.comparingLong((Line line) -> line.of(ClockColour.OVERDUE))
                    .thenComparingLong(line -> line.of(ClockColour.AT_RISK))
                    .thenComparingLong(Line::all)
                    .reversed()
                    .thenComparing(Line::unit))
            .toList();
    boolean several = lines.size() > 1;
    setVisible(several);
    if (several && !(lines.equals(shown) && current.equals(filter))) {
      shown = lines;
      filter = current;
      grid.setItems(lines);
      boolean without = lines.stream().anyMatch(line -> line.of(ClockColour.NONE) > 0);
      grid.getColumnByKey(ClockColour.NONE.name()).setVisible(without);
    }
  }
}
