package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.motcua.dossiers.board.BandCount;
import vn.motcua.dossiers.board.RemainingBand;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.tasklist.chart.Axis;
import vn.motcua.tasklist.chart.Chart;
import vn.motcua.tasklist.chart.ChartModel;
import vn.motcua.tasklist.chart.Tone;
import vn.motcua.tasklist.shell.ClockFace;

/** How many dossiers have how much time left; pressing a bar narrows the board to its colour. */
final class Distribution extends Div {

  private static final List<ClockColour> COLOURS =
      List.of(ClockColour.OVERDUE, ClockColour.AT_RISK, ClockColour.ON_TIME, ClockColour.EARLY);
  private static final int HEIGHT = 186;

  private final Chart chart = new Chart();
  private final Paragraph none = new Paragraph(t("board.bands.none"));

  Distribution(SerializableConsumer<ClockColour> narrow) {
    addClassNames("panel", "board-bands");
    H2 title = new H2(t("board.bands"));
    title.addClassName("board-panel-title");
    none.addClassName("muted");
    chart.onPick(pick -> narrow.accept(COLOURS.get(pick.series())));
    add(title, chart, none);
  }

  void show(List<BandCount> bands) {
    boolean empty = bands.isEmpty();
    none.setVisible(empty);
    chart.setVisible(!empty);
    if (empty) {
      return;
    }
    RemainingBand[] axis = RemainingBand.values();
    ChartModel model =
        ChartModel.of(
                t("board.bands.label"),
                t("board.bands.axis"),
                Arrays.stream(axis).map(Distribution::word).toList(),
                Axis.count(t("board.bands.dossiers")))
            .high(HEIGHT);
    for (ClockColour colour : COLOURS) {
      model =
          model.stacked(
              ClockFace.word(colour),
              Tone.of(colour),
              Arrays.stream(axis).map(band -> count(bands, band, colour)).toList());
    }
    chart.show(model);
  }

  private static double count(List<BandCount> bands, RemainingBand band, ClockColour colour) {
    return bands.stream()
        .filter(one -> one.band() == band && one.colour() == colour)
        .mapToLong(BandCount::dossiers)
        .sum();
  }

  private static String word(RemainingBand band) {
    return t("board.band." + band.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
