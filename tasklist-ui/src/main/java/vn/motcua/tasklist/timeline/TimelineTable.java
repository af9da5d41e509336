package vn.motcua.tasklist.timeline;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.board.BoardCursor;
import vn.motcua.dossiers.timeline.TimelineRow;
import vn.motcua.dossiers.timeline.TimelineStep;
import vn.motcua.tasklist.shell.ClockChip;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.DemoMark;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.Texts;

/** The same rows as words and figures, for those who do not read the bars. */
final class TimelineTable extends Grid<TimelineRow> {

  /** A dossier opens where it explains its due date. */
  static final QueryParameters TAB = QueryParameters.of("tab", "thoi-han");

  private static final String CODE =
      """
      <a class="mono" href="ho-so/${item.code}?tab=thoi-han">${item.code}</a>\
      """
          + DemoMark.TEMPLATE;
  private static final String TEXT = "<span title=\"${item.text}\">${item.text}</span>";

  TimelineTable(
      SerializableFunction<TimelineRow, ClockFace> face,
      SerializableFunction<TimelineRow, String> unit,
      Clock clock) {
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    addClassName("timeline-table");
    getElement().setAttribute("data-rows", true);
    getElement().setAttribute("aria-label", t("timeline.label"));
    addColumn(
            LitRenderer.<TimelineRow>of(ClockChip.TEMPLATE)
                .withProperty("clock", row -> face.apply(row).words())
                .withProperty("tone", row -> face.apply(row).tone())
                .withProperty("glyph", row -> face.apply(row).glyph().css())
                .withProperty("due", row -> face.apply(row).hint()))
        .setHeader(t("timeline.clock"))
        .setWidth("168px")
        .setFlexGrow(0);
    addColumn(
            DemoMark.on(LitRenderer.<TimelineRow>of(CODE), TimelineRow::synthetic)
                .withProperty("code", row -> row.dossierCode().value()))
        .setHeader(t("timeline.dossier"))
        .setWidth("248px")
        .setFlexGrow(0);
    text("timeline.procedure", row -> Texts.shortName(row.procedureName())).setFlexGrow(3);
    text("timeline.unit", unit).setFlexGrow(2);
    narrow("timeline.received", row -> near(row.receivedAt(), clock), "112px");
    narrow("timeline.due", row -> near(row.dueAt(), clock), "112px");
    text("timeline.step", TimelineTable::waiting).setFlexGrow(2);
    narrow("timeline.over", row -> String.valueOf(overBudget(row)), "176px");
    narrow("timeline.pauses", row -> String.valueOf(row.pauses().size()), "136px");
    addItemClickListener(click ->
        getUI()
            .ifPresent(ui -> ui.navigate("ho-so/" + click.getItem().dossierCode().value(), TAB)));
  }

  /** Shows the pages, the count being known. */
  void show(KeysetPages<TimelineRow, BoardCursor> pages, long count) {
    setItems(
        query -> pages.fetch(query.getOffset(), query.getLimit()), query -> Math.toIntExact(count));
  }

  /** The steps that wait, each with the share of its budget used up. */
  private static String waiting(TimelineRow row) {
    List<TimelineStep> open =
        row.steps().stream().filter(step -> step.endedAt() == null && !step.canceled()).toList();
    return open.stream().map(TimelineTable::standing).collect(Collectors.joining(", "));
  }

  private static String standing(TimelineStep step) {
    String worked = Formats.workingTime(Duration.ofMinutes(step.workingMinutes()));
    return Texts.of(step.name()) + " (" + worked + ")";
  }

  private static long overBudget(TimelineRow row) {
    return row.steps().stream().filter(step -> step.shareOfBudget() > 1).count();
  }

  private Column<TimelineRow> text(String header, SerializableFunction<TimelineRow, String> value) {
    return addColumn(LitRenderer.<TimelineRow>of(TEXT).withProperty("text", value::apply))
        .setHeader(t(header));
  }

  private void narrow(
      String header, SerializableFunction<TimelineRow, String> value, String width) {
    addColumn(value::apply).setHeader(t(header)).setWidth(width).setFlexGrow(0);
  }

  private static String near(@Nullable Instant moment, Clock clock) {
    return moment == null ? "–" : Formats.nearMoment(moment, clock.instant());
  }
}
