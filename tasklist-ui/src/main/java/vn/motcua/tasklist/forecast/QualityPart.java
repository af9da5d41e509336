package vn.motcua.tasklist.forecast;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import vn.motcua.dossiers.forecast.ForecastQuality;
import vn.motcua.dossiers.forecast.ReliabilityBin;
import vn.motcua.tasklist.catalogue.HtmlTable;
import vn.motcua.tasklist.chart.Axis;
import vn.motcua.tasklist.chart.Chart;
import vn.motcua.tasklist.chart.ChartModel;
import vn.motcua.tasklist.chart.ChartModel.Point;
import vn.motcua.tasklist.chart.Tone;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** How far the forecast can be believed: what was said against what happened. */
final class QualityPart extends Div {

  private static final int HEIGHT = 300;

  QualityPart() {
    addClassName("forecast-quality");
  }

  void show(ForecastQuality quality) {
    removeAll();
    Div left = new Div(words(quality), comparison(quality));
    left.addClassName("forecast-column");
    add(left, reliability(quality));
  }

  private static Div words(ForecastQuality quality) {
    Paragraph verdict = new Paragraph(Texts.of(quality.verdict()));
    verdict.addClassName("forecast-verdict");
    Paragraph how =
        new Paragraph(
            t(
                "forecast.quality.how",
                Formats.number(quality.learntDossiers()),
                Formats.day(quality.trainedFrom()),
                Formats.day(quality.trainedUntil()),
                Formats.number(quality.heldBackDossiers()),
                Formats.day(quality.evaluatedFrom()),
                Formats.day(quality.evaluatedUntil())));
    Paragraph cover =
        new Paragraph(
            t(
                "forecast.quality.coverage",
                percent(quality.coverage50()),
                percent(quality.coverage90())));
    Div box = panel(t("forecast.quality.title"), verdict, how, cover);
    if (quality.syntheticShare() > 0) {
      Paragraph synthetic =
          new Paragraph(t("forecast.quality.synthetic", percent(quality.syntheticShare())));
      synthetic.addClassName("muted");
      box.add(synthetic);
    }
    return box;
  }

  private static Div reliability(ForecastQuality quality) {
    Chart chart = new Chart();
    chart.show(
        ChartModel.plane(
                t("forecast.reliability.label"),
                Axis.percent(t("forecast.reliability.said")),
                Axis.percent(t("forecast.reliability.happened")))
            .guide(t("forecast.reliability.ideal"), List.of(new Point(0, 0), new Point(1, 1)))
            .curve(
                t("forecast.reliability.model"),
                Tone.BLUE,
                quality.reliability().stream()
                    .map(bin -> new Point(bin.forecast(), bin.observed()))
                    .toList())
            .high(HEIGHT));
    HtmlTable table =
        new HtmlTable(
            t("forecast.reliability.label"),
            t("forecast.reliability.band"),
            t("forecast.reliability.count"),
            t("forecast.reliability.said"),
            t("forecast.reliability.happened"));
    for (ReliabilityBin bin : quality.reliability()) {
      table.row(
          percent(bin.from()) + " – " + percent(bin.until()),
          Formats.number(bin.snapshots()),
          percent(bin.forecast()),
          percent(bin.observed()));
    }
    return panel(t("forecast.reliability"), chart, table);
  }

  private static Div comparison(ForecastQuality quality) {
    Chart chart = new Chart();
    chart.show(
        ChartModel.of(
                t("forecast.brier.label"),
                t("forecast.brier.way"),
                List.of(
                    t("forecast.brier.model"),
                    t("forecast.brier.elapsed"),
                    t("forecast.brier.base")),
                Axis.decimal(t("forecast.brier.axis")))
            .bars(
                t("forecast.brier.axis"),
                List.of(Tone.BLUE, Tone.GREY, Tone.GREY),
                List.of(
                    quality.brier() * 1000,
                    quality.brierElapsedShare() * 1000,
                    quality.brierBaseRate() * 1000))
            .lying()
            .high(170));
    Paragraph exact =
        new Paragraph(
            t(
                "forecast.brier.exact",
                three(quality.brier()),
                three(quality.brierElapsedShare()),
                three(quality.brierBaseRate()),
                percent(quality.baseRate())));
    exact.addClassName("muted");
    return panel(t("forecast.brier"), chart, exact);
  }

  private static Div panel(String title, com.vaadin.flow.component.Component... parts) {
    Div panel = new Div(new H2(title));
    panel.addClassNames("panel", "forecast-panel");
    panel.add(parts);
    return panel;
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replace('.', ',');
  }
}
