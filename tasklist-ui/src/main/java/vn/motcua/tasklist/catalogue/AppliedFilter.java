package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.tasklist.shell.FilterChip;

/** What narrows the list right now, each to be lifted by a press. */
final class AppliedFilter extends Div {

  private final FieldNames fields;
  private final SerializableConsumer<ProcedureFilter> go;

  AppliedFilter(FieldNames fields, SerializableConsumer<ProcedureFilter> go) {
    this.fields = fields;
    this.go = go;
    addClassName("catalogue-applied");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", t("catalogue.applied"));
  }

  void show(ProcedureFilter filter) {
    removeAll();
    chip(
        "catalogue.field",
        filter.field() == null ? null : fields.name(filter.field()),
        filter.withField(null));
    chip(
        "catalogue.level",
        filter.level() == null ? null : CatalogueWords.level(filter.level()),
        filter.withLevel(null));
    chip(
        "catalogue.limit",
        filter.limit() == null ? null : CatalogueWords.limit(filter.limit()),
        filter.withLimit(null));
    chip(
        "catalogue.agency",
        filter.unit() == null ? null : CatalogueWords.department(filter.unit()),
        filter.withUnit(null));
    chip(
        "catalogue.online",
        filter.online() == null ? null : CatalogueWords.online(filter.online()),
        filter.withOnline(null));
    String open = filter.open() ? t("catalogue.open.any") : null;
    chip(
        "catalogue.open",
        filter.point() == null ? open : CatalogueWords.open(filter.point()),
        filter.withOpen(false));
    setVisible(getComponentCount() > 0);
    if (getComponentCount() > 1) {
      NativeButton all =
          new NativeButton(
              t("catalogue.applied.none"),
              click -> go.accept(ProcedureFilter.all().withText(filter.text())));
      all.addClassName("facet-more");
      add(all);
    }
  }

  private void chip(String name, @Nullable String value, ProcedureFilter without) {
    if (value != null) {
      add(
          new FilterChip(
              t("catalogue.applied.one", t(name), value), true, () -> go.accept(without)));
    }
  }
}
