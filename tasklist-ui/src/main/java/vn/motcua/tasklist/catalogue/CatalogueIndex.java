package vn.motcua.tasklist.catalogue;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.dossiers.search.FoldedText;

/** The lines of the catalogue, ready to be searched. */
@Component
class CatalogueIndex {

  private static final int EVERYTHING = 10_000;

  private final ProcedureStore store;
  private final FieldNames fields;

  CatalogueIndex(ProcedureStore store, FieldNames fields) {
    this.store = store;
    this.fields = fields;
  }

  /** Every procedure's newest version, by code. */
  List<CatalogueLine> lines() {
    return store.search(ProcedureFilter.all(), 0, EVERYTHING).stream().map(this::line).toList();
  }

  private CatalogueLine line(ProcedureSummary summary) {
    Text name = summary.name();
    String english = name.en() == null ? "" : name.en();
    String field = fields.vietnamese(summary.field());
    String words = String.join(" ", summary.code().value(), name.vi(), english, field);
    return new CatalogueLine(summary, FoldedText.of(words));
  }
}
