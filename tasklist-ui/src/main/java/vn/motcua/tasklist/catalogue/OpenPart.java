package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.tasklist.shell.Glyph;

/** What the published source leaves open, what it means for a dossier, and what to do about it. */
final class OpenPart extends NativeDetails {

  OpenPart(Set<OpenPoint> open) {
    addClassName("open-note");
    Span title = new Span(Glyph.ALERT.icon(), new Span(t("catalogue.open.title", open.size())));
    title.addClassName("open-title");
    Span hint = new Span(t("catalogue.open.hint"));
    hint.addClassName("open-hint");
    Div summary = new Div(title, hint);
    summary.addClassName("open-summary");
    for (OpenPoint point : open) {
      Span badge = new Span(CatalogueWords.open(point));
      badge.addClassName("open-points");
      summary.add(badge);
    }
    setSummary(summary);
    HtmlTable table =
        new HtmlTable(
            t("catalogue.open.explained"),
            t("catalogue.open.point"),
            t("catalogue.open.effect"),
            t("catalogue.open.do"));
    for (OpenPoint point : open) {
      String key = "catalogue.open." + point.key();
      Span name = new Span(CatalogueWords.open(point));
      name.addClassName("strong");
      table.row(name, t(key + ".effect"), t(key + ".do"));
    }
    setContent(table);
  }
}
