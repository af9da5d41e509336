package vn.motcua.tasklist.catalogue;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.procedures.CatalogueQueries;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.dossiers.procedures.ProcedureOrder;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.tasklist.shell.Texts;

/** Boxes to choose one procedure of the whole catalogue from, a page at a time. */
@Component
public final class ProcedureChoices {

  private static final String LINE =
      """
      <div class="choice"><span class="choice-name">${item.name}</span>\
      <span class="choice-more"><span class="mono">${item.code}</span>\
      <span>${item.field}</span><span>${item.level}</span><span>${item.limit}</span></span></div>\
      """;

  private static final int PAGE = 50;

  private final CatalogueQueries queries;
  private final FieldNames fields;

  ProcedureChoices(CatalogueQueries queries, FieldNames fields) {
    this.queries = queries;
    this.fields = fields;
  }

  /**
   * A box that finds procedures by code or words, with or without marks.
   *
   * @param among which procedures are offered; its words are replaced by the typed ones
   * @param label what stands in the box once one is chosen
   */
  public ComboBox<ProcedureSummary> box(
      ProcedureFilter among, ItemLabelGenerator<ProcedureSummary> label) {
    ComboBox<ProcedureSummary> box = new ComboBox<>();
    box.addClassName("procedure-choice");
    box.setItemLabelGenerator(label);
    box.setRenderer(
        LitRenderer.<ProcedureSummary>of(LINE)
            .withProperty("name", line -> Texts.of(line.name()))
            .withProperty("code", line -> line.code().value())
            .withProperty("field", line -> fields.name(line.field()))
            .withProperty("level", line -> CatalogueWords.levels(line.levels()))
            .withProperty("limit", line -> CatalogueWords.limits(line.deadlines())));
    box.setItems(
        new CallbackDataProvider<ProcedureSummary, String>(
            query ->
                queries
                    .page(
                        among.withText(query.getFilter().orElse(null)),
                        ProcedureOrder.FIT,
                        query.getOffset(),
                        query.getLimit())
                    .stream(),
            query -> Math.toIntExact(queries.count(among.withText(query.getFilter().orElse(null)))),
            ProcedureSummary::code));
    return box;
  }

  /** The procedure of a code, if a box among these offers it. */
  public Optional<ProcedureSummary> find(ProcedureFilter among, String code) {
    return queries.page(among.withText(code), ProcedureOrder.FIT, 0, PAGE).stream()
        .filter(summary -> summary.code().value().equals(code))
        .findFirst();
  }

  /** One procedure as a line of a box. */
  public @Nullable ProcedureSummary find(ProcedureCode code) {
    return queries.find(code).orElse(null);
  }
}
