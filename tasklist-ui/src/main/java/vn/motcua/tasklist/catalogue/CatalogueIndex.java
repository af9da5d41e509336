package vn.motcua.tasklist.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.dossiers.search.FoldedText;

/** The lines of the catalogue; a version once read is kept, for versions do not change. */
@Component
class CatalogueIndex {

  private static final int EVERYTHING = 10_000;

  private final ProcedureStore store;
  private final FieldNames fields;
  private final Map<String, CatalogueLine> known = new ConcurrentHashMap<>();

  CatalogueIndex(ProcedureStore store, FieldNames fields) {
    this.store = store;
    this.fields = fields;
  }

  /** Every procedure's newest version, by code. */
  List<CatalogueLine> lines() {
    return store.search(ProcedureFilter.all(), 0, EVERYTHING).stream()
        .flatMap(summary -> line(summary).stream())
        .toList();
  }

  private Optional<CatalogueLine> line(ProcedureSummary summary) {
    CatalogueLine kept = known.get(summary.code().value());
    if (kept != null && kept.summary().equals(summary)) {
      return Optional.of(kept);
    }
    return store
        .version(summary.code(), summary.version())
        .map(version -> new CatalogueLine(summary, version.procedure(), folded(summary)))
        .map(line -> {
          known.put(summary.code().value(), line);
          return line;
        });
  }

  private String folded(ProcedureSummary summary) {
    Text name = summary.name();
    String english = name.en() == null ? "" : name.en();
    return FoldedText.of(
        String.join(
            " ", summary.code().value(), name.vi(), english, fields.vietnamese(summary.field())));
  }
}
