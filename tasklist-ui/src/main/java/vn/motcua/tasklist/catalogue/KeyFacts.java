package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Procedure;

/** What is asked most about a procedure, to be read at a glance. */
final class KeyFacts extends DescriptionList {

  KeyFacts(Procedure procedure, LocalDate today) {
    addClassName("key-facts");
    fact(
        "catalogue.part.deadlines",
        CatalogueWords.limits(procedure.deadlines()),
        cases(procedure.deadlines().stream().map(CatalogueWords::limit)));
    fact(
        "catalogue.fee",
        CatalogueWords.fees(procedure.fees(), today),
        cases(
            procedure.fees().stream()
                .filter(fee -> CatalogueWords.holds(fee, today))
                .map(fee -> CatalogueWords.fee(fee, procedure.facts()))));
    fact(
        "catalogue.part.components",
        t("catalogue.papers", procedure.components().size()),
        required(procedure));
    fact(
        "catalogue.competent",
        procedure.department() == null
            ? t("catalogue.unit.commune")
            : CatalogueWords.department(procedure.department()),
        CatalogueWords.levels(procedure.levels()));
    fact("catalogue.online.level", CatalogueWords.online(procedure.online()), null);
  }

  private void fact(String key, String value, @Nullable String more) {
    Span first = new Span(value);
    first.addClassName("key-value");
    Description description = new Description(first);
    if (more != null) {
      Span second = new Span(more);
      second.addClassName("muted");
      description.add(second);
    }
    add(new Div(new Term(t(key)), description));
  }

  private static @Nullable String cases(Stream<String> values) {
    long different = values.distinct().count();
    return different > 2 ? t("catalogue.by-case", different) : null;
  }

  private static @Nullable String required(Procedure procedure) {
    long always =
        procedure.components().stream()
            .map(Component::requiredWhen)
            .filter(when -> when == null)
            .count();
    if (always == procedure.components().size()) {
      return null;
    }
    return always == 0 ? t("catalogue.papers.depends") : t("catalogue.papers.always", always);
  }
}
