package vn.motcua.tasklist.search;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.dossiers.search.FoundIn;
import vn.motcua.dossiers.search.SearchHit;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.StatusBadge;
import vn.motcua.tasklist.shell.Texts;

/** One dossier found: a link of three short lines. */
final class HitRow extends ListItem {

  HitRow(SearchHit hit, String unitName, Marked marked) {
    addClassName("found");
    Anchor link = new Anchor("ho-so/" + hit.dossierCode().value());
    link.addClassName("found-link");
    Span head = new Span();
    head.addClassName("found-head");
    head.add(
        marked.of(hit.dossierCode().value(), "mono"),
        marked.of(hit.applicantMasked(), "found-who"),
        new StatusBadge(hit.status()));
    Span more = new Span();
    more.addClassName("found-more");
    more.add(marked.of(unitName, "found-unit"), new Span(received(hit)));
    if (hit.dueAt() != null) {
      more.add(new Span(t("search.due", Formats.moment(hit.dueAt()))));
    }
    if (!hit.foundIn().isEmpty()) {
      Span where = new Span(t("search.in", where(hit)));
      where.addClassName("found-in");
      more.add(where);
    }
    link.add(head, marked.of(Texts.of(hit.procedureName()), "found-what"), more);
    add(link);
  }

  private static String received(SearchHit hit) {
    return t("search.received", Formats.moment(hit.receivedAt()));
  }

  private static String where(SearchHit hit) {
    return hit.foundIn().stream().sorted().map(HitRow::word).collect(Collectors.joining(", "));
  }

  private static String word(FoundIn place) {
    return t("search.in." + place.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
