package vn.motcua.tasklist.forecast;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.forecast.Forecast;
import vn.motcua.dossiers.forecast.ForecastCursor;
import vn.motcua.dossiers.forecast.Likelihood;
import vn.motcua.tasklist.shell.DemoMark;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.Texts;

/** Dossiers in process with what is expected of them; on a narrow screen cards. */
final class ForecastGrid extends Grid<Forecast> {

  private static final QueryParameters TAB = QueryParameters.of("tab", "thoi-han");
  private static final int WHOLE = 100;
  private static final String LIKELY =
      """
      <div class="likely likely-${item.tone}"><span>${item.word}</span>\
      <span class="likely-bar" aria-hidden="true" style="--share: ${item.share}%"></span></div>\
      """;
  private static final String CODE =
      """
      <div class="two-lines"><span>\
      <a class="mono" href="ho-so/${item.code}?tab=thoi-han">${item.code}</a>\
      """
          + DemoMark.TEMPLATE
          + """
          </span><span class="muted" title="${item.name}">${item.name}</span></div>\
          """;
  private static final String REASON =
      """
      <span class="forecast-reason" title="${item.reason}">${item.reason}</span>\
      """;
  private static final String CARD =
      """
      <div class="forecast-card">\
      """
          + LIKELY
          + CODE
          + REASON
          + """
          <span class="muted">${item.dates}</span></div>\
          """;

  private final SerializableFunction<UnitCode, String> unitName;
  private final Clock clock;

  ForecastGrid(SerializableFunction<UnitCode, String> unitName, Clock clock) {
    this.unitName = unitName;
    this.clock = clock;
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    addClassName("forecast-list");
    getElement().setAttribute("data-rows", true);
    getElement().setAttribute("aria-label", t("forecast.list"));
    addColumn(with(LitRenderer.of(CARD))).setKey("card").setVisible(false);
    addColumn(with(LitRenderer.of(LIKELY)))
        .setHeader(t("forecast.likelihood"))
        .setWidth("148px")
        .setFlexGrow(0);
    addColumn(with(LitRenderer.of(CODE)))
        .setHeader(t("forecast.dossier"))
        .setWidth("236px")
        .setFlexGrow(2);
    addColumn(row -> unitName.apply(row.unit()))
        .setHeader(t("forecast.unit"))
        .setTooltipGenerator(row -> unitName.apply(row.unit()))
        .setFlexGrow(2);
    narrow("forecast.due", row -> due(row.dueAt()), "108px");
    narrow("forecast.half", row -> day(row.finish50()), "112px");
    narrow("forecast.nearly", row -> day(row.finish90()), "136px");
    addColumn(with(LitRenderer.of(REASON))).setHeader(t("forecast.reason")).setFlexGrow(4);
    addItemClickListener(click ->
        getUI()
            .ifPresent(ui -> ui.navigate("ho-so/" + click.getItem().dossierCode().value(), TAB)));
  }

  /** Shows the pages, the count being known. */
  void show(KeysetPages<Forecast, ForecastCursor> pages, long count) {
    setItems(
        query -> pages.fetch(query.getOffset(), query.getLimit()), query -> Math.toIntExact(count));
  }

  /** Cards where there is no room for columns. */
  void setRoom(int pixels) {
    boolean cards = pixels < 760;
    getColumns().forEach(column -> column.setVisible("card".equals(column.getKey()) == cards));
  }

  private LitRenderer<Forecast> with(LitRenderer<Forecast> renderer) {
    return DemoMark.on(renderer, Forecast::synthetic)
        .withProperty("word", ForecastGrid::word)
        .withProperty("tone", row -> ForecastState.word(row.likelihood()))
        .withProperty("share", ForecastGrid::share)
        .withProperty("code", row -> row.dossierCode().value())
        .withProperty("name", row -> Texts.shortName(row.procedureName()))
        .withProperty("reason", row -> Texts.of(row.reason()))
        .withProperty(
            "dates", row -> t("forecast.card", due(row.dueAt()), day(row.finish50()), unit(row)));
  }

  private String unit(Forecast row) {
    return unitName.apply(row.unit());
  }

  private void narrow(String header, SerializableFunction<Forecast, String> value, String width) {
    addColumn(value::apply).setHeader(t(header)).setWidth(width).setFlexGrow(0);
  }

  private String due(@Nullable Instant moment) {
    return moment == null ? "–" : Formats.nearMoment(moment, clock.instant());
  }

  /** An expectation is no better known than its day. */
  private static String day(@Nullable Instant moment) {
    return moment == null ? "–" : Formats.day(moment);
  }

  private static int share(Forecast row) {
    Double probability = row.probability();
    return probability == null ? 0 : (int) Math.round(probability * WHOLE);
  }

  private static String word(Forecast row) {
    String word = t("forecast.likelihood." + ForecastState.word(row.likelihood()));
    return row.probability() == null || row.likelihood() == Likelihood.OVERDUE
        ? word
        : t("forecast.likelihood.percent", word, share(row));
  }
}
