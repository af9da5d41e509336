package vn.motcua.tasklist.catalogue;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.dossiers.search.FoldedText;

/**
 * What the catalogue shows; the address of the page says the same.
 *
 * @param text words of code or name, with or without marks; empty = all
 * @param open only procedures whose source leaves something open
 */
record CatalogueFilter(
    String text,
    @Nullable String field,
    @Nullable Level level,
    @Nullable OnlineLevel online,
    boolean open) {

  static final CatalogueFilter ALL = new CatalogueFilter("", null, null, null, false);

  static CatalogueFilter from(QueryParameters query) {
    return new CatalogueFilter(
        query.getSingleParameter("q").orElse(""),
        query.getSingleParameter("linh-vuc").orElse(null),
        value(query, "cap", name -> Level.valueOf(name)),
        value(query, "truc-tuyen", name -> OnlineLevel.valueOf(name)),
        query.getSingleParameter("de-ngo").isPresent());
  }

  QueryParameters query() {
    Map<String, String> values = new LinkedHashMap<>();
    if (!text.isBlank()) {
      values.put("q", text);
    }
    if (field != null) {
      values.put("linh-vuc", field);
    }
    if (level != null) {
      values.put("cap", level.key());
    }
    if (online != null) {
      values.put("truc-tuyen", online.key());
    }
    if (open) {
      values.put("de-ngo", "1");
    }
    return QueryParameters.simple(values);
  }

  CatalogueFilter withText(String value) {
    return new CatalogueFilter(value, field, level, online, open);
  }

  CatalogueFilter withField(@Nullable String value) {
    return new CatalogueFilter(text, value, level, online, open);
  }

  CatalogueFilter withLevel(@Nullable Level value) {
    return new CatalogueFilter(text, field, value, online, open);
  }

  CatalogueFilter withOnline(@Nullable OnlineLevel value) {
    return new CatalogueFilter(text, field, level, value, open);
  }

  CatalogueFilter withOpen(boolean value) {
    return new CatalogueFilter(text, field, level, online, value);
  }

  /** Whether the line is shown: every word is found somewhere in its folded text. */
  boolean accepts(CatalogueLine line) {
    ProcedureSummary procedure = line.summary();
    return (field == null || procedure.field().equals(field))
        && (level == null || procedure.levels().contains(level))
        && (online == null || procedure.online() == online)
        && (!open || !procedure.open().isEmpty())
        && hasWords(line.folded());
  }

  private boolean hasWords(String folded) {
    for (String word : FoldedText.of(text).split(" ")) {
      if (!folded.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static <E> @Nullable E value(
      QueryParameters query, String name, Function<String, E> constant) {
    Optional<String> asked = query.getSingleParameter(name);
    try {
      return asked.map(key -> key.toUpperCase(Locale.ROOT)).map(constant).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
