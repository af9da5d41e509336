package vn.motcua.tasklist.stuck;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.Objects;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.stuck.StuckCursor;
import vn.motcua.dossiers.stuck.StuckDossier;
import vn.motcua.tasklist.shell.ClockChip;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.DemoMark;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.Texts;

/** Stuck dossiers, each in a few lines: which one, since when, why, what to do. */
final class StuckGrid extends Grid<StuckDossier> {

  private static final String LINE =
      """
      <div class="stuck"><div class="stuck-what"><span class="stuck-top">\
      <a class="mono" href="ho-so/${item.code}">${item.code}</a>\
      """
          + DemoMark.TEMPLATE
          + ClockChip.TEMPLATE
          + """
          </span><span class="stuck-name">${item.name}</span>\
          <span class="muted">${item.unit}</span></div>\
          <div class="stuck-why"><span class="strong">${item.why}</span>\
          <span><span class="muted">${item.doit}</span> ${item.remedy}</span>\
          ${item.detail ? html`<details class="stuck-detail" tabindex="-1">\
          <summary class="muted">${item.technical}</summary>\
          <span class="stuck-engine">${item.detail}</span></details>` : ''}</div>\
          <div class="stuck-since"><span class="strong">${item.stood}</span>\
          <span class="muted">${item.since}</span>\
          ${item.retried ? html`<span class="muted">${item.retried}</span>` : ''}\
          ${item.retry ? html`<button class="stuck-retry" @click=${retry}>${item.retry}</button>` : ''}\
          </div></div>\
          """;

  StuckGrid(
      SerializableFunction<UnitCode, String> unitName,
      WorkingCalendar calendar,
      Clock clock,
      StepRetry retry,
      SerializableConsumer<StuckDossier> again) {
    addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    addClassNames("board-list", "queue-cards");
    getElement().setAttribute("data-rows", true);
    getElement().setAttribute("aria-label", t("stuck.title"));
    addColumn(
        DemoMark.on(LitRenderer.<StuckDossier>of(LINE), StuckDossier::synthetic)
            .withProperty("code", row -> row.dossierCode().value())
            .withProperty("clock", row -> face(row, calendar, clock).words())
            .withProperty("tone", row -> face(row, calendar, clock).tone())
            .withProperty("glyph", row -> face(row, calendar, clock).glyph().css())
            .withProperty("due", row -> face(row, calendar, clock).hint())
            .withProperty("name", row -> Texts.shortName(row.procedureName()))
            .withProperty("unit", row -> unitName.apply(row.unit()))
            .withProperty("why", row -> Texts.of(row.why()))
            .withProperty("doit", row -> t("stuck.do"))
            .withProperty("remedy", row -> Texts.of(row.remedy()))
            .withProperty("detail", row -> Objects.requireNonNullElse(row.detail(), ""))
            .withProperty("technical", row -> t("stuck.technical"))
            .withProperty(
                "stood",
                row ->
                    t(
                        "stuck.stood",
                        Formats.workingTime(
                            calendar.workingTimeBetween(row.since(), clock.instant()))))
            .withProperty("since", row -> t("stuck.since", Formats.moment(row.since())))
            .withProperty("retried", StepRetry::said)
            .withProperty("retry", row -> retry.offered(row) ? t("stuck.retry") : "")
            .withFunction("retry", again));
    addItemClickListener(click ->
        getUI()
            .ifPresent(ui ->
                ui.navigate(
                    "ho-so/" + click.getItem().dossierCode().value(), QueryParameters.empty())));
  }

  void show(KeysetPages<StuckDossier, StuckCursor> pages, long count) {
    setItems(
        query -> pages.fetch(query.getOffset(), query.getLimit()), query -> Math.toIntExact(count));
  }

  private static ClockFace face(StuckDossier row, WorkingCalendar calendar, Clock clock) {
    return ClockFace.of(row.clockState(), row.colour(), row.dueAt(), calendar, clock.instant());
  }
}
