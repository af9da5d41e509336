package vn.motcua.tasklist.forecast;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.forecast.UnitForecast;
import vn.motcua.tasklist.chart.Axis;
import vn.motcua.tasklist.chart.Chart;
import vn.motcua.tasklist.chart.ChartModel;
import vn.motcua.tasklist.chart.Tone;
import vn.motcua.tasklist.shell.Formats;

/** Expected breaches by unit: the ten with most as bars, all of them as a table. */
final class UnitsPart extends Div {

  private static final int BARS = 10;
  private static final int BAR = 28;

  private final SerializableFunction<UnitCode, String> names;
  private final Chart chart = new Chart();
  private final Grid<UnitForecast> grid = new Grid<>();

  /**
   * @param narrow called with a unit that is to be looked at alone
   */
  UnitsPart(SerializableFunction<UnitCode, String> names, SerializableConsumer<UnitCode> narrow) {
    this.names = names;
    addClassName("forecast-units");
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.getElement().setAttribute("aria-label", t("forecast.units"));
    grid.addColumn(row -> names.apply(row.unit()))
        .setHeader(t("forecast.unit"))
        .setTooltipGenerator(row -> names.apply(row.unit()))
        .setFlexGrow(3);
    number("forecast.dossiers.short", UnitForecast::dossiers);
    number("forecast.overdue.short", UnitForecast::overdue);
    number("forecast.likely.short", UnitForecast::likely);
    grid.addColumn(row -> one(row.expectedBreaches()))
        .setHeader(t("forecast.expected.short"))
        .setComparator(Comparator.comparingDouble(UnitForecast::expectedBreaches))
        .setSortable(true)
        .setWidth("112px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END);
    grid.addItemClickListener(click -> narrow.accept(click.getItem().unit()));
    Div panel = new Div(chart);
    panel.addClassName("panel");
    add(panel, grid);
  }

  void show(List<UnitForecast> units) {
    List<UnitForecast> most = units.stream().limit(BARS).toList();
    chart.show(
        ChartModel.of(
                t("forecast.units.label"),
                t("forecast.unit"),
                most.stream().map(unit -> names.apply(unit.unit())).toList(),
                Axis.decimal(t("forecast.dossiers.axis")))
            .stacked(
                t("forecast.overdue"),
                Tone.RED,
                most.stream().map(unit -> (double) unit.overdue()).toList())
            .stacked(
                t("forecast.expected"),
                Tone.AMBER,
                most.stream().map(UnitForecast::expectedBreaches).toList())
            .lying()
            .high(76 + most.size() * BAR));
    grid.setItems(units);
  }

  /** {@code 3,4}: an expected number. */
  static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
  }

  private void number(
      String header, com.vaadin.flow.function.ValueProvider<UnitForecast, Long> value) {
    grid.addColumn(row -> Formats.number(value.apply(row)))
        .setHeader(t(header))
        .setComparator(Comparator.comparingLong(value::apply))
        .setSortable(true)
        .setWidth("104px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END);
  }
}
