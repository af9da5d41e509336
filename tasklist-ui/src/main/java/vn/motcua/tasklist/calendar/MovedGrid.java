package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.announcement.MovedDossier;
import vn.motcua.tasklist.shell.DemoMark;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** The dossiers whose due date moves: from when to when. */
final class MovedGrid extends Grid<MovedDossier> {

  private static final String CODE =
      """
      <a class="mono" href="ho-so/${item.code}?tab=thoi-han">${item.code}</a>\
      """
          + DemoMark.TEMPLATE;
  private static final String TEXT = "<span title=\"${item.text}\">${item.text}</span>";
  private static final String MOVE =
      """
      <span class="move"><span class="muted">${item.old}</span>\
      <span class="icon icon-next" aria-hidden="true"></span>\
      <span class="${item.later ? 'move-later' : 'move-earlier'}">${item.new} ${item.word}</span>\
      </span>\
      """;

  MovedGrid(SerializableFunction<UnitCode, String> unitName) {
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    addClassName("board-list");
    getElement().setAttribute("data-rows", true);
    getElement().setAttribute("aria-label", t("calendar.moved"));
    addColumn(
            DemoMark.on(LitRenderer.<MovedDossier>of(CODE), MovedDossier::synthetic)
                .withProperty("code", row -> row.code().value()))
        .setHeader(t("board.dossier"))
        .setWidth("248px")
        .setFlexGrow(0);
    addColumn(
            LitRenderer.<MovedDossier>of(MOVE)
                .withProperty("old", row -> Formats.moment(row.oldDueAt()))
                .withProperty("new", row -> Formats.moment(row.newDueAt()))
                .withProperty("later", row -> row.newDueAt().isAfter(row.oldDueAt()))
                .withProperty(
                    "word",
                    row ->
                        t(
                            row.newDueAt().isAfter(row.oldDueAt())
                                ? "calendar.moved.later"
                                : "calendar.moved.earlier")))
        .setHeader(t("calendar.moved.from-to"))
        .setWidth("390px")
        .setFlexGrow(0);
    text("board.procedure", row -> Texts.shortName(row.procedureName())).setFlexGrow(2);
    text("board.unit", row -> unitName.apply(row.unit())).setFlexGrow(1);
    addItemClickListener(click ->
        getUI()
            .ifPresent(ui ->
                ui.navigate(
                    "ho-so/" + click.getItem().code().value(),
                    QueryParameters.of("tab", "thoi-han"))));
  }

  private Column<MovedDossier> text(
      String header, SerializableFunction<MovedDossier, String> value) {
    return addColumn(LitRenderer.<MovedDossier>of(TEXT).withProperty("text", value::apply))
        .setHeader(t(header));
  }
}
