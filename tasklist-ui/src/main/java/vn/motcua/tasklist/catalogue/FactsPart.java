package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.Procedure;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** The facts of a procedure in the order a publishing decision prints them. */
final class FactsPart extends Div {

  private final Procedure procedure;

  FactsPart(Procedure procedure, FieldNames fields, LocalDate today) {
    this.procedure = procedure;
    add(new KeyFacts(procedure, today));
    if (!procedure.open().isEmpty()) {
      add(new OpenPart(procedure.open()));
    }
    Div main =
        new Div(
            section("catalogue.part.deadlines", RulesPart.deadlines(procedure)),
            section("catalogue.part.fees", RulesPart.fees(procedure, today)),
            section("catalogue.part.components", components()));
    if (!procedure.facts().isEmpty()) {
      main.add(section("catalogue.part.questions", questions()));
    }
    Aside beside =
        new Aside(
            section("catalogue.part.general", general(fields)),
            section("catalogue.part.legal-basis", legalBasis()),
            section("catalogue.part.sources", sources()));
    beside.getElement().setAttribute("aria-label", t("catalogue.part.sources"));
    Div columns = new Div(main, beside);
    columns.addClassName("procedure-columns");
    add(columns);
  }

  private FactList general(FieldNames fields) {
    FactList facts =
        new FactList()
            .fact(t("catalogue.field"), fields.name(procedure.field()))
            .fact(t("catalogue.agency"), procedure.agency())
            .fact(t("catalogue.channels"), channels())
            .fact(t("catalogue.result"), Texts.of(procedure.result()));
    if (procedure.linkedWith() != null) {
      facts.fact(t("catalogue.linked"), procedure.linkedWith());
    }
    return facts.fact(t("catalogue.effective"), effective());
  }

  private String channels() {
    return procedure.channels().isEmpty()
        ? t("catalogue.unstated")
        : procedure.channels().stream()
            .map(CatalogueWords::channel)
            .collect(Collectors.joining(", "));
  }

  private String effective() {
    String from = Formats.day(procedure.effective().from());
    return procedure.effective().until() == null
        ? t("catalogue.effective.from", from)
        : t("catalogue.effective.span", from, Formats.day(procedure.effective().until()));
  }

  private com.vaadin.flow.component.Component components() {
    if (procedure.components().isEmpty()) {
      return new Span(t("catalogue.unstated.long"));
    }
    HtmlTable table =
        new HtmlTable(
            t("catalogue.part.components"),
            t("catalogue.number"),
            t("catalogue.component"),
            t("catalogue.originals"),
            t("catalogue.copies"),
            t("catalogue.required"));
    int number = 1;
    for (Component component : procedure.components()) {
      table.row(
          number++,
          Texts.of(component.name()),
          component.originals() == 0 ? "–" : component.originals(),
          component.copies() == 0 ? "–" : component.copies(),
          "false".equals(component.requiredWhen())
              ? t("catalogue.required.never")
              : CatalogueWords.when(component.requiredWhen(), procedure.facts()));
    }
    return table;
  }

  /** What the counter and the form ask, because limits, fees or papers depend on it. */
  private HtmlTable questions() {
    HtmlTable table =
        new HtmlTable(
            t("catalogue.part.questions"), t("catalogue.question"), t("catalogue.answers"));
    for (Fact fact : procedure.facts()) {
      table.row(Texts.of(fact.name()), answers(fact));
    }
    return table;
  }

  private static String answers(Fact fact) {
    return fact.choices().isEmpty()
        ? t("catalogue.answers." + CatalogueAddress.key(fact.type()))
        : fact.choices().stream()
            .map(Choice::name)
            .map(Texts::of)
            .collect(Collectors.joining(" · "));
  }

  private com.vaadin.flow.component.Component legalBasis() {
    List<String> texts = procedure.legalBasis();
    if (texts.isEmpty()) {
      return new Span(t("catalogue.unstated.long"));
    }
    Div numbers = new Div();
    numbers.addClassName("legal-basis");
    texts.forEach(text -> numbers.add(new Span(text)));
    return numbers;
  }

  private FactList sources() {
    String published = procedure.provenance().publishedBy();
    return new FactList()
        .fact(
            t("catalogue.published-by"), published.isBlank() ? t("catalogue.unstated") : published)
        .facts(t("catalogue.unstated-by-source"), procedure.provenance().unstated())
        .facts(t("catalogue.notes"), procedure.provenance().notes());
  }

  private static Section section(String key, com.vaadin.flow.component.Component content) {
    return new Section(new H2(t(key)), content);
  }
}
