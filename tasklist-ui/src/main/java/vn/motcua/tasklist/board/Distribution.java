package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.motcua.dossiers.board.BandCount;
import vn.motcua.dossiers.board.RemainingBand;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.tasklist.chart.Axis;
import vn.motcua.tasklist.chart.Chart;
import vn.motcua.tasklist.chart.ChartModel;
import vn.motcua.tasklist.chart.Tone;

/** How many dossiers have how much time left. The filter knows no such band: nothing to press. */
final class Distribution extends Div {

  private static final int HEIGHT = 176;

  private final Chart chart = new Chart();
  private final Paragraph none = new Paragraph(t("board.bands.none"));
  private List<BandCount> shown = List.of();

  Distribution() {
    addClassNames("panel", "board-bands");
    H2 title = new H2(t("board.bands"));
    title.addClassName("board-panel-title");
    none.addClassName("muted");
    add(title, chart, none);
  }

  void show(List<BandCount> bands) {
    shown = bands;
    boolean empty = bands.isEmpty();
    none.setVisible(empty);
    chart.setVisible(!empty);
    if (!empty) {
      List<RemainingBand> axis = List.of(RemainingBand.values());
      chart.show(
          ChartModel.of(
                  t("board.bands.label"),
                  t("board.bands.axis"),
                  axis.stream().map(Distribution::word).toList(),
                  Axis.count(t("board.bands.dossiers")))
              .bars(
                  t("board.bands.dossiers"),
                  axis.stream().map(band -> Tone.of(colour(band))).toList(),
                  axis.stream().map(this::count).toList())
              .high(HEIGHT));
    }
  }

  private double count(RemainingBand band) {
    return shown.stream().filter(one -> one.band() == band).mapToLong(BandCount::dossiers).sum();
  }

  /** The colour most dossiers of a bar have. */
  private ClockColour colour(RemainingBand band) {
    return shown.stream()
        .filter(one -> one.band() == band)
        .max(Comparator.comparingLong(BandCount::dossiers))
        .map(BandCount::colour)
        .orElse(ClockColour.NONE);
  }

  private static String word(RemainingBand band) {
    return t("board.band." + band.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
