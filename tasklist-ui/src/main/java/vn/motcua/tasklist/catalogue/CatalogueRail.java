package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.dossiers.procedures.CatalogueFacets;
import vn.motcua.dossiers.procedures.LimitBand;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.tasklist.shell.Formats;

/** What the list can be narrowed by, beside it; on a phone above it. */
final class CatalogueRail extends Aside {

  private final FieldNames fields;
  private final SerializableConsumer<ProcedureFilter> go;

  CatalogueRail(FieldNames fields, SerializableConsumer<ProcedureFilter> go) {
    this.fields = fields;
    this.go = go;
    addClassName("catalogue-rail");
    getElement().setAttribute("aria-label", t("catalogue.filter"));
    // It scrolls by itself; the keyboard must reach it.
    getElement().setAttribute("tabindex", "0");
  }

  void show(ProcedureFilter filter, CatalogueFacets counts) {
    removeAll();
    Facet<String> field = new Facet<>(filter::withField, go);
    field.show(t("catalogue.field"), byCount(counts.fields(), fields::name), filter.field(), true);
    if (counts.fields().size() > 1) {
      field.addComponentAtIndex(1, fieldSearch(filter, counts.fields()));
    }
    add(
        field,
        new Facet<Level>(filter::withLevel, go)
            .show(
                t("catalogue.level"),
                inOrder(Level.values(), counts.levels(), CatalogueWords::level),
                filter.level(),
                false),
        new Facet<LimitBand>(filter::withLimit, go)
            .show(
                t("catalogue.limit"),
                inOrder(LimitBand.values(), counts.limits(), CatalogueWords::limit),
                filter.limit(),
                false),
        new Facet<String>(filter::withUnit, go)
            .show(
                t("catalogue.agency"),
                byCount(counts.units(), CatalogueWords::department),
                filter.unit(),
                true),
        new Facet<OnlineLevel>(filter::withOnline, go)
            .show(
                t("catalogue.online.level"),
                inOrder(OnlineLevel.values(), counts.online(), CatalogueWords::online),
                filter.online(),
                false),
        new Facet<OpenPoint>(filter::withPoint, go)
            .show(
                t("catalogue.open"),
                byCount(counts.openPoints(), CatalogueWords::open),
                filter.point(),
                true));
  }

  /** With 150 fields the wanted one is typed rather than looked for. */
  private ComboBox<String> fieldSearch(ProcedureFilter filter, Map<String, Long> counts) {
    ComboBox<String> search = new ComboBox<>();
    search.addClassName("facet-search");
    search.setPlaceholder(t("catalogue.field.find"));
    search.setAriaLabel(t("catalogue.field.find"));
    search.setItems(
        (id, typed) -> fields.fits(id, typed),
        counts.keySet().stream().sorted(Comparator.comparing(fields::name)).toList());
    search.setItemLabelGenerator(
        id -> t("catalogue.facet", fields.name(id), Formats.number(counts.getOrDefault(id, 0L))));
    search.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        go.accept(filter.withField(change.getValue()));
      }
    });
    return search;
  }

  private static <V> List<Facet.Choice<V>> byCount(Map<V, Long> counts, Function<V, String> word) {
    Comparator<Facet.Choice<V>> most = Comparator.comparing(choice -> -choice.count());
    return choices(counts.keySet(), counts, word).stream()
        .sorted(most.thenComparing(Facet.Choice::word))
        .toList();
  }

  private static <V> List<Facet.Choice<V>> inOrder(
      V[] values, Map<V, Long> counts, Function<V, String> word) {
    return choices(Arrays.asList(values), counts, word);
  }

  private static <V> List<Facet.Choice<V>> choices(
      Collection<V> values, Map<V, Long> counts, Function<V, String> word) {
    return values.stream()
        .map(value -> new Facet.Choice<>(value, word.apply(value), counts.getOrDefault(value, 0L)))
        .toList();
  }
}
