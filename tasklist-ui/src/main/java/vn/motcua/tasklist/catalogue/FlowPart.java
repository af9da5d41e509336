package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Flow;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Step;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.tasklist.form.BpmnView;
import vn.motcua.tasklist.shell.Texts;

/** The internal flow: why this one, who does what in how much time; as a table and a diagram. */
final class FlowPart extends Div {

  FlowPart(ProcedureVersion version, Map<String, Flow> flows) {
    Procedure procedure = version.procedure();
    BigDecimal total =
        version.handDrawn()
            ? sum(version.outline().stream(), OutlineStep::budgetHours)
            : sum(procedure.steps().stream(), Step::budgetHours);
    Section steps = new Section(new H2(t("catalogue.part.steps")));
    if (total.signum() > 0) {
      steps.add(
          new Paragraph(
              t(
                  "catalogue.flow.total",
                  CatalogueWords.budget(total),
                  CatalogueWords.limits(procedure.deadlines()))));
    } else {
      steps.add(new Paragraph(t("catalogue.flow.no-budget")));
    }
    steps.add(version.handDrawn() ? drawn(version, total) : written(procedure, total));
    if (!version.handDrawn()) {
      add(new FlowReason(procedure, flows));
    }
    add(
        steps,
        new Section(new H2(t("catalogue.part.diagram")), new BpmnView(version.process().bpmn())));
  }

  private static HtmlTable written(Procedure procedure, BigDecimal total) {
    boolean cases = procedure.steps().stream().anyMatch(step -> step.when() != null);
    HtmlTable table = table(cases);
    int number = 1;
    for (Step step : procedure.steps()) {
      Stream<Object> cells =
          Stream.of(
              number++,
              Texts.of(step.name()),
              CatalogueWords.kind(step.kind()),
              CatalogueWords.role(step.role()),
              CatalogueWords.unit(step.unit(), procedure.department()),
              time(step.budgetHours(), step.clock(), total));
      String when = step.when() == null ? "" : CatalogueWords.when(step.when(), procedure.facts());
      table.row((cases ? Stream.concat(cells, Stream.of(when)) : cells).toArray());
    }
    return table;
  }

  private static Div drawn(ProcedureVersion version, BigDecimal total) {
    HtmlTable table = table(false);
    int number = 1;
    for (OutlineStep step : version.outline()) {
      table.row(
          number++,
          step.name(),
          step.kind() == null ? "–" : CatalogueWords.kind(step.kind()),
          CatalogueWords.role(step.role()),
          CatalogueWords.unit(step.unit(), version.procedure().department()),
          time(step.budgetHours(), step.clock(), total));
    }
    return new Div(new Paragraph(t("catalogue.flow.drawn")), table);
  }

  private static HtmlTable table(boolean cases) {
    Stream<String> headings =
        Stream.of("number", "step", "step.kind", "step.role", "step.unit", "step.time");
    return new HtmlTable(
        t("catalogue.part.steps"),
        (cases ? Stream.concat(headings, Stream.of("step.when")) : headings)
            .map(heading -> t("catalogue." + heading))
            .toArray(String[]::new));
  }

  /** The time of a step, with a bar for its share of the whole. */
  private static Component time(@Nullable BigDecimal hours, Clock clock, BigDecimal total) {
    String budget = hours == null ? "–" : CatalogueWords.budget(hours);
    Div time =
        new Div(new Span(clock == Clock.STOPPED ? t("catalogue.step.stopped", budget) : budget));
    time.addClassName("step-time");
    if (hours != null && total.signum() > 0) {
      Span bar = new Span();
      bar.addClassName("step-share");
      bar.getElement().setAttribute("aria-hidden", "true");
      bar.getStyle()
          .set(
              "inline-size",
              hours.multiply(BigDecimal.valueOf(100)).divide(total, 0, RoundingMode.HALF_UP) + "%");
      time.add(new Div(bar));
    }
    return time;
  }

  private static <S> BigDecimal sum(Stream<S> steps, Function<S, @Nullable BigDecimal> hours) {
    return steps.map(hours).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
