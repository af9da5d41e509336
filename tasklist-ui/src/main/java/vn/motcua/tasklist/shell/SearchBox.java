package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.motcua.dossiers.search.SearchAnswer;
import vn.motcua.dossiers.search.SearchQuestion;

/**
 * Search over every dossier the person may see and every procedure: suggestions while typing, the
 * whole result with Enter, and with nothing typed what was searched for before.
 */
final class SearchBox extends ComboBox<Suggestion> {

  private static final int SHORTEST = 2;

  SearchBox(BiFunction<String, Integer, SearchAnswer> search) {
    addClassName("search");
    setPlaceholder(Texts.t("shell.search.hint"));
    setAriaLabel(Texts.t("shell.search"));
    setPrefixComponent(Glyph.SEARCH.icon());
    setClearButtonVisible(true);
    setAllowCustomValue(true);
    getElement().setAttribute("data-search", true);
    getElement().setAttribute("role", "search");
    setItemLabelGenerator(Suggestion::label);
    setRenderer(lines());
    setItems(query -> {
      List<Suggestion> lines = lines(query.getFilter().orElse("").strip(), search);
      return query.getOffset() > 0
          ? Stream.<Suggestion>empty()
          : lines.stream().limit(query.getLimit());
    });
    addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        Suggestion chosen = change.getValue();
        clear();
        open(chosen);
      }
    });
    addCustomValueSetListener(typed -> {
      clear();
      if (typed.getDetail().strip().length() >= SHORTEST) {
        Searches.open(SearchQuestion.of(typed.getDetail().strip()));
      }
    });
  }

  private static List<Suggestion> lines(
      String typed, BiFunction<String, Integer, SearchAnswer> search) {
    return typed.length() < SHORTEST
        ? Searches.recent().stream()
            .map(words -> (Suggestion) new Suggestion.Recent(words))
            .toList()
        : Suggestion.of(typed, search.apply(typed, Suggestion.MOST_DOSSIERS));
  }

  private static void open(Suggestion chosen) {
    switch (chosen) {
      case Suggestion.OfDossier dossier ->
          UI.getCurrent().navigate("ho-so/" + dossier.hit().dossierCode().value());
      case Suggestion.OfProcedure procedure ->
          UI.getCurrent().navigate("thu-tuc/" + procedure.hit().code().value());
      case Suggestion.All all -> Searches.open(SearchQuestion.of(all.typed()));
      case Suggestion.Recent recent -> Searches.open(SearchQuestion.of(recent.typed()));
    }
  }

  private static LitRenderer<Suggestion> lines() {
    return LitRenderer.<Suggestion>of(
            """
            <div class="hit"><span class="${item.css}">${item.code}</span>\
            <span class="hit-who">${item.who}</span><span class="hit-group">${item.group}</span>\
            <span class="hit-what">${item.what}</span></div>\
            """)
        .withProperty("group", Suggestion::group)
        .withProperty(
            "css",
            line ->
                switch (line) {
                  case Suggestion.OfDossier dossier -> "hit-code";
                  case Suggestion.OfProcedure procedure -> "hit-code";
                  case Suggestion.All all -> "hit-words";
                  case Suggestion.Recent recent -> "hit-words";
                })
        .withProperty(
            "code",
            line ->
                switch (line) {
                  case Suggestion.OfDossier dossier -> dossier.hit().dossierCode().value();
                  case Suggestion.OfProcedure procedure -> procedure.hit().code().value();
                  case Suggestion.All all -> all.label();
                  case Suggestion.Recent recent -> recent.typed();
                })
        .withProperty(
            "who",
            line ->
                line instanceof Suggestion.OfDossier dossier ? dossier.hit().applicantMasked() : "")
        .withProperty(
            "what",
            line ->
                switch (line) {
                  case Suggestion.OfDossier dossier -> Texts.of(dossier.hit().procedureName());
                  case Suggestion.OfProcedure procedure -> Texts.of(procedure.hit().name());
                  case Suggestion.All all -> "";
                  case Suggestion.Recent recent -> "";
                });
  }
}
