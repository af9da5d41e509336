package vn.motcua.tasklist.timeline;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import vn.motcua.dossiers.board.BoardSort;
import vn.motcua.tasklist.shell.FilterChip;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;

/** Above the rows: how many, which, in what order, bars or table, and what the colours mean. */
final class TimelineControls extends Div {

  private static final List<String> LEGEND =
      List.of("well", "most", "over", "none", "paused", "due", "late");

  private final Span found = new Span();
  private final Select<BoardSort> order = new Select<>();
  private final Select<Integer> period = new Select<>();
  private final Span shape = new Span();
  private final Button news = new Button(Glyph.REFRESH.icon());
  private final Div legend = new Div();
  private final SerializableConsumer<TimelineState> go;
  private TimelineState state;

  /**
   * @param go called with the state wished for
   * @param again called when changed rows are let in
   */
  TimelineControls(
      TimelineState first, SerializableConsumer<TimelineState> go, SerializableRunnable again) {
    this.state = first;
    this.go = go;
    addClassName("timeline-controls");
    order.setItems(BoardSort.values());
    order.setItemLabelGenerator(sort -> t("timeline.sort." + TimelineState.word(sort)));
    order.setAriaLabel(t("timeline.sort"));
    order.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go.accept(state.withSort(change.getValue()));
      }
    });
    period.setItems(TimelineState.PERIODS);
    period.setItemLabelGenerator(
        days -> days == 0 ? t("timeline.running") : t("timeline.settled-in", days));
    period.setAriaLabel(t("timeline.period"));
    period.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go.accept(state.withSettledDays(change.getValue()));
      }
    });
    news.addThemeVariants(ButtonVariant.LUMO_SMALL);
    news.setVisible(false);
    news.addClickListener(click -> again.run());
    Div said = new Div(news);
    said.getElement().setAttribute("role", "status");
    found.addClassName("timeline-found");
    drawLegend();
    add(found, period, order, shape, said, legend);
  }

  /**
   * @param more whether there are more rows than were counted
   */
  void show(TimelineState shown, long total, boolean more) {
    state = shown;
    order.setValue(shown.sort());
    order.setVisible(shown.settledDays() == 0);
    period.setValue(shown.settledDays());
    found.setText(t(more ? "timeline.found.more" : "timeline.found", Formats.number(total)));
    news.setVisible(false);
    legend.setVisible(!shown.table());
    shape.removeAll();
    shape.add(
        new FilterChip(
            t("timeline.as-table"),
            shown.table(),
            () -> go.accept(state.withTable(!state.table()))));
  }

  /** Says that so many rows came or went since. */
  void tellNews(long more) {
    news.setVisible(more != 0);
    news.setText(more > 0 ? t("timeline.news.more", more) : t("timeline.news.less", -more));
  }

  private void drawLegend() {
    legend.addClassName("timeline-legend");
    legend.getElement().setAttribute("role", "list");
    legend.getElement().setAttribute("aria-label", t("timeline.legend"));
    for (String kind : LEGEND) {
      Span mark = new Span();
      mark.addClassNames("timeline-mark", "timeline-mark-" + kind);
      Span entry = new Span(mark, new Span(t("timeline.legend." + kind)));
      entry.getElement().setAttribute("role", "listitem");
      legend.add(entry);
    }
  }
}
