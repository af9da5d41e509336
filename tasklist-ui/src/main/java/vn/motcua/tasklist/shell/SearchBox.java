package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.motcua.dossiers.search.SearchHit;

/** Search over every dossier the person may see: by code or by words, with or without marks. */
final class SearchBox extends ComboBox<SearchHit> {

  private static final int SHORTEST = 2;
  private static final int MOST = 12;

  SearchBox(BiFunction<String, Integer, List<SearchHit>> search) {
    addClassName("search");
    setPlaceholder(Texts.t("shell.search.hint"));
    setAriaLabel(Texts.t("shell.search"));
    setPrefixComponent(Glyph.SEARCH.icon());
    setClearButtonVisible(true);
    setAllowCustomValue(true);
    getElement().setAttribute("data-search", true);
    getElement().setAttribute("role", "search");
    setItemLabelGenerator(hit -> hit.dossierCode().value());
    setRenderer(hits());
    setItemsWithFilterConverter(
        query -> {
          String text = query.getFilter().orElse("");
          Stream<SearchHit> found =
              text.length() < SHORTEST || query.getOffset() > 0
                  ? Stream.empty()
                  : search.apply(text, MOST).stream();
          return found.limit(query.getLimit());
        },
        String::strip);
    addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        String code = change.getValue().dossierCode().value();
        clear();
        UI.getCurrent().navigate("ho-so/" + code);
      }
    });
    addCustomValueSetListener(
        typed -> UI.getCurrent().navigate("ho-so", QueryParameters.of("q", typed.getDetail())));
  }

  private static LitRenderer<SearchHit> hits() {
    return LitRenderer.<SearchHit>of(
            """
            <div class="hit"><span class="hit-code">${item.code}</span>\
            <span class="hit-who">${item.who}</span>\
            <span class="hit-what">${item.what}</span></div>\
            """)
        .withProperty("code", hit -> hit.dossierCode().value())
        .withProperty("who", SearchHit::applicantMasked)
        .withProperty("what", hit -> Texts.of(hit.procedureName()));
  }
}
