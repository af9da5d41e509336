package vn.motcua.tasklist.bottleneck;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.motcua.dossiers.bottleneck.MonthFigures;
import vn.motcua.dossiers.bottleneck.UnitFigures;
import vn.motcua.dossiers.steptime.StepFigures;
import vn.motcua.tasklist.chart.Axis;
import vn.motcua.tasklist.chart.Chart;
import vn.motcua.tasklist.chart.ChartModel;
import vn.motcua.tasklist.chart.Tone;

/** One step more closely: how it went by month, and which units need longest. */
final class StepDetail extends Div {

  private static final double DAY = 480;
  private static final int MOST_UNITS = 10;
  private static final int BAR = 26;

  private final H2 title = new H2();
  private final Anchor waiting = new Anchor();
  private final Chart months = new Chart();
  private final Chart units = new Chart();

  StepDetail() {
    addClassNames("panel", "bottleneck-detail");
    Div head = new Div(title, waiting);
    head.addClassName("bottleneck-detail-head");
    Div charts = new Div(months, units);
    charts.addClassName("bottleneck-charts");
    add(head, charts);
  }

  /**
   * @param address of the dossiers that wait at the step
   */
  void show(
      String name,
      String address,
      long count,
      List<MonthFigures> byMonth,
      List<UnitFigures> byUnit,
      java.util.function.Function<UnitFigures, String> unitName) {
    title.setText(name);
    waiting.setText(t("bottleneck.waiting.link", count));
    waiting.setHref(address);
    waiting.setVisible(count > 0);
    months.show(
        ChartModel.of(
                t("bottleneck.by-month.label", name),
                t("bottleneck.month"),
                byMonth.stream()
                    .map(month -> month.month().getMonthValue() + "/" + month.month().getYear())
                    .toList(),
                Axis.decimal(t("bottleneck.days")))
            .line(t("bottleneck.median"), Tone.BLUE, days(byMonth, StepFigures::medianMinutes))
            .line(t("bottleneck.p90"), Tone.AMBER, days(byMonth, StepFigures::p90Minutes)));
    List<UnitFigures> slowest =
        byUnit.stream().filter(unit -> unit.figures().steps() > 0).limit(MOST_UNITS).toList();
    units.setVisible(slowest.size() > 1);
    if (slowest.size() > 1) {
      units.show(
          ChartModel.of(
                  t("bottleneck.by-unit.label", name),
                  t("bottleneck.unit"),
                  slowest.stream().map(unitName).toList(),
                  Axis.decimal(t("bottleneck.median-days")))
              .bars(
                  t("bottleneck.median"),
                  Tone.BLUE,
                  slowest.stream().map(unit -> unit.figures().medianMinutes() / DAY).toList())
              .lying()
              .high(60 + slowest.size() * BAR));
    }
  }

  private static List<Double> days(List<MonthFigures> months, ToIntFunction<StepFigures> minutes) {
    return months.stream()
        .map(month ->
            month.figures().steps() == 0 ? Double.NaN : minutes.applyAsInt(month.figures()) / DAY)
        .toList();
  }
}
