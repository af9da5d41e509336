package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Procedure;

/** Limits and fees as tables: only the columns that say something, the source's words below. */
final class RulesPart {

  /** A column and what it says of a rule; left out where it says nothing of any. */
  private record Column<R>(String heading, Function<R, Object> cell, boolean shown) {}

  private RulesPart() {}

  static Div deadlines(Procedure procedure) {
    List<DeadlineRule> rules = procedure.deadlines();
    List<Fact> facts = procedure.facts();
    return part(
        "catalogue.part.deadlines",
        rules,
        DeadlineRule::source,
        List.of(
            new Column<>("deadline", rule -> strong(CatalogueWords.limit(rule), true), true),
            new Column<>(
                "channel",
                rule -> channel(rule.channel()),
                rules.stream().anyMatch(rule -> rule.channel() != null)),
            new Column<>(
                "case",
                rule -> CatalogueWords.when(rule.when(), facts),
                rules.stream().anyMatch(rule -> rule.when() != null)),
            new Column<>(
                "excluded",
                rule -> rule.excluded().isEmpty() ? "–" : String.join("; ", rule.excluded()),
                rules.stream().anyMatch(rule -> !rule.excluded().isEmpty()))));
  }

  static Div fees(Procedure procedure, LocalDate today) {
    List<FeeRule> rules = procedure.fees();
    List<Fact> facts = procedure.facts();
    return part(
        "catalogue.part.fees",
        rules,
        FeeRule::source,
        List.of(
            new Column<>(
                "fee",
                rule -> strong(CatalogueWords.fee(rule, facts), CatalogueWords.holds(rule, today)),
                true),
            new Column<>(
                "channel",
                rule -> channel(rule.channel()),
                rules.stream().anyMatch(rule -> rule.channel() != null)),
            new Column<>(
                "case",
                rule -> CatalogueWords.when(rule.when(), facts),
                rules.stream().anyMatch(rule -> rule.when() != null)),
            new Column<>(
                "received",
                rule -> received(rule, today),
                rules.stream().anyMatch(rule -> !CatalogueWords.span(rule).isEmpty()))));
  }

  private static <R> Div part(
      String key, List<R> rules, Function<R, String> source, List<Column<R>> all) {
    Div part = new Div();
    if (rules.isEmpty()) {
      part.add(new Span(t("catalogue.unstated.long")));
      return part;
    }
    List<Column<R>> columns = new ArrayList<>(all);
    columns.removeIf(column -> !column.shown());
    List<String> sources =
        rules.stream().map(source).filter(text -> !text.isBlank()).distinct().toList();
    boolean each = sources.size() > 1;
    if (each) {
      columns.add(new Column<>("source", rule -> source(source.apply(rule)), true));
    }
    HtmlTable table =
        new HtmlTable(
            t(key),
            columns.stream()
                .map(column -> t("catalogue." + column.heading()))
                .toArray(String[]::new));
    for (R rule : rules) {
      table.row(columns.stream().map(column -> column.cell().apply(rule)).toArray());
    }
    boolean alone = rules.size() == 1 && columns.size() == 1;
    part.add(
        alone && columns.getFirst().cell().apply(rules.getFirst()) instanceof Component only
            ? only
            : table);
    if (!each && !sources.isEmpty()) {
      part.add(new SourceLine(sources.getFirst()));
    }
    return part;
  }

  private static Object received(FeeRule rule, LocalDate today) {
    String span = CatalogueWords.span(rule);
    if (span.isEmpty() || CatalogueWords.holds(rule, today)) {
      return span.isEmpty() ? t("catalogue.span.always") : span;
    }
    boolean over = rule.until() != null && today.isAfter(rule.until());
    Span word = new Span(t(over ? "catalogue.span.over" : "catalogue.span.later"));
    word.addClassName("status");
    return new Div(new Span(span + " "), word);
  }

  private static String channel(@Nullable Channel channel) {
    return channel == null ? t("catalogue.channel.all") : CatalogueWords.channel(channel);
  }

  private static Span strong(String text, boolean holds) {
    Span span = new Span(text);
    span.addClassName(holds ? "strong" : "muted");
    return span;
  }

  private static Span source(String text) {
    Span span = new Span(text.isBlank() ? "–" : text);
    span.addClassName("source");
    return span;
  }
}
