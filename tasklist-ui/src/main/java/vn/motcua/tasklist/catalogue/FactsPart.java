package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Procedure;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** The facts of a procedure in the order a publishing decision prints them. */
final class FactsPart extends Div {

  private final Procedure procedure;

  FactsPart(Procedure procedure, FieldNames fields) {
    this.procedure = procedure;
    add(open(), general(fields), deadlines(), fees(), components(), sources());
  }

  private Section general(FieldNames fields) {
    String channels =
        procedure.channels().stream()
            .map(CatalogueWords::channel)
            .collect(Collectors.joining(", "));
    FactList facts =
        new FactList()
            .fact(t("catalogue.code"), procedure.code().value())
            .fact(t("catalogue.field"), fields.name(procedure.field()))
            .fact(t("catalogue.level"), CatalogueWords.levels(procedure.levels()))
            .fact(t("catalogue.agency"), procedure.agency())
            .fact(t("catalogue.channels"), channels.isEmpty() ? t("catalogue.unstated") : channels)
            .fact(t("catalogue.online"), CatalogueWords.online(procedure.online()))
            .fact(t("catalogue.result"), Texts.of(procedure.result()));
    if (procedure.linkedWith() != null) {
      facts.fact(t("catalogue.linked"), procedure.linkedWith());
    }
    facts.fact(t("catalogue.effective"), effective());
    return section("catalogue.part.general", facts);
  }

  private String effective() {
    String from = Formats.day(procedure.effective().from());
    return procedure.effective().until() == null
        ? t("catalogue.effective.from", from)
        : t("catalogue.effective.span", from, Formats.day(procedure.effective().until()));
  }

  private Section deadlines() {
    HtmlTable table =
        new HtmlTable(
            t("catalogue.part.deadlines"),
            t("catalogue.deadline"),
            t("catalogue.channel"),
            t("catalogue.case"),
            t("catalogue.excluded"),
            t("catalogue.source"));
    for (DeadlineRule rule : procedure.deadlines()) {
      table.row(
          strong(CatalogueWords.limit(rule)),
          rule.channel() == null
              ? t("catalogue.channel.all")
              : CatalogueWords.channel(rule.channel()),
          CatalogueWords.when(rule.when(), procedure.facts()),
          rule.excluded().isEmpty() ? "–" : String.join("; ", rule.excluded()),
          source(rule.source()));
    }
    return procedure.deadlines().isEmpty()
        ? section("catalogue.part.deadlines", new Span(t("catalogue.unstated.long")))
        : section("catalogue.part.deadlines", table);
  }

  private Section fees() {
    HtmlTable table =
        new HtmlTable(
            t("catalogue.part.fees"),
            t("catalogue.fee"),
            t("catalogue.case"),
            t("catalogue.source"));
    for (FeeRule rule : procedure.fees()) {
      table.row(
          strong(CatalogueWords.fee(rule, procedure.facts())),
          CatalogueWords.when(rule.when(), procedure.facts()),
          source(rule.source()));
    }
    return procedure.fees().isEmpty()
        ? section("catalogue.part.fees", new Span(t("catalogue.unstated.long")))
        : section("catalogue.part.fees", table);
  }

  private Section components() {
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
          CatalogueWords.when(component.requiredWhen(), procedure.facts()));
    }
    return procedure.components().isEmpty()
        ? section("catalogue.part.components", new Span(t("catalogue.unstated.long")))
        : section("catalogue.part.components", table);
  }

  private Section sources() {
    String published = procedure.provenance().publishedBy();
    return section(
        "catalogue.part.sources",
        new FactList()
            .fact(
                t("catalogue.legal-basis"),
                procedure.legalBasis().isEmpty()
                    ? t("catalogue.unstated")
                    : String.join("; ", procedure.legalBasis()))
            .fact(
                t("catalogue.published-by"),
                published.isBlank() ? t("catalogue.unstated") : published)
            .facts(t("catalogue.unstated-by-source"), procedure.provenance().unstated())
            .facts(t("catalogue.notes"), procedure.provenance().notes()));
  }

  private Div open() {
    Div note = new Div();
    if (!procedure.open().isEmpty()) {
      note.addClassName("open-note");
      note.add(new Span(t("catalogue.open.explained")));
      procedure
          .open()
          .forEach(point -> {
            Span badge = new Span(CatalogueWords.open(point));
            badge.addClassName("open-points");
            note.add(badge);
          });
    }
    return note;
  }

  private static Section section(String key, com.vaadin.flow.component.Component content) {
    return new Section(new H2(t(key)), content);
  }

  private static Span strong(String text) {
    Span span = new Span(text);
    span.addClassName("strong");
    return span;
  }

  private static Span source(String text) {
    Span span = new Span(text.isBlank() ? "–" : text);
    span.addClassName("source");
    return span;
  }
}
