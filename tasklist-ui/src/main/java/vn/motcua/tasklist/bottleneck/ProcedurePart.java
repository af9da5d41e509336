package vn.motcua.tasklist.bottleneck;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.bottleneck.BottleneckQueries;
import vn.motcua.dossiers.bottleneck.ElementFigures;
import vn.motcua.dossiers.steptime.Months;
import vn.motcua.tasklist.board.BoardAddress;
import vn.motcua.tasklist.form.BpmnView;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Place;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.UnitNames;

/** One procedure: its diagram with figures, the same as a table, and one step more closely. */
final class ProcedurePart extends Div {

  private final BottleneckQueries bottlenecks;
  private final ProcedureDiagrams diagrams;
  private final UnitNames names;
  private final Supplier<Actor> actor;
  private final SerializableConsumer<String> choose;
  private final ElementGrid grid;
  private final StepDetail detail = new StepDetail();
  private final Div drawing = new Div();
  private @Nullable ProcedureCode drawn;
  private @Nullable BpmnView diagram;
  private List<ElementFigures> elements = List.of();

  ProcedurePart(
      BottleneckQueries bottlenecks,
      ProcedureDiagrams diagrams,
      UnitNames names,
      Supplier<Actor> actor,
      SerializableConsumer<String> choose) {
    this.bottlenecks = bottlenecks;
    this.diagrams = diagrams;
    this.names = names;
    this.actor = actor;
    this.choose = choose;
    this.grid = new ElementGrid(choose);
    addClassName("bottleneck-procedure");
    Paragraph how = new Paragraph(t("bottleneck.diagram.how"));
    how.addClassName("muted");
    add(drawing, how, grid, detail);
  }

  void show(ProcedureCode code, BottleneckState state, Months months) {
    List<ElementFigures> found = bottlenecks.elements(code, state.figures(), months, actor.get());
    boolean same = code.equals(drawn) && found.equals(elements);
    elements = found;
    String chosen = chosen(state.filter().step());
    draw(code);
    if (diagram != null) {
      diagram.setHeat(heat(chosen));
    }
    if (!same) {
      grid.show(elements);
    }
    grid.mark(elements, chosen);
    detail.setVisible(chosen != null);
    if (chosen != null) {
      showStep(code, chosen, state, months);
    }
  }

  /** The name of a step by its BPMN id. */
  String stepName(String element) {
    return elements.stream()
        .filter(one -> one.elementId().equals(element))
        .map(one -> Texts.of(one.name()))
        .findFirst()
        .orElse(element);
  }

  /** The step asked for, else the one that needs most of its budget. */
  private @Nullable String chosen(@Nullable String wished) {
    if (elements.stream().anyMatch(one -> one.elementId().equals(wished))) {
      return wished;
    }
    return elements.stream()
        .filter(one -> one.figures().steps() > 0)
        .max(
            Comparator.comparingDouble(
                one -> Double.isNaN(one.shareOfBudget()) ? 0 : one.shareOfBudget()))
        .map(ElementFigures::elementId)
        .orElse(null);
  }

  private void draw(ProcedureCode code) {
    if (code.equals(drawn)) {
      return;
    }
    drawn = code;
    drawing.removeAll();
    diagram = diagrams.of(code).map(BpmnView::new).orElse(null);
    if (diagram != null) {
      diagram.onElementClick(element -> {
        if (elements.stream().anyMatch(one -> one.elementId().equals(element))) {
          choose.accept(element);
        }
      });
      drawing.add(diagram);
    }
  }

  private Map<String, BpmnView.Heat> heat(@Nullable String chosen) {
    Map<String, BpmnView.Heat> heat = new LinkedHashMap<>();
    for (ElementFigures element : elements) {
      String median = Share.median(element.figures());
      String p90 = Share.p90(element.figures());
      boolean ended = element.figures().steps() > 0;
      heat.put(
          element.elementId(),
          new BpmnView.Heat(
              Share.kind(element.shareOfBudget()),
              element.waiting() == 0 ? "" : Formats.number(element.waiting()),
              ended ? t("bottleneck.times", median, p90) : "",
              t("bottleneck.element", Texts.of(element.name()), element.waiting(), median, p90),
              element.elementId().equals(chosen)));
    }
    return heat;
  }

  private void showStep(ProcedureCode code, String step, BottleneckState state, Months months) {
    BoardFilter figures = state.figures();
    long waiting =
        elements.stream()
            .filter(one -> one.elementId().equals(step))
            .mapToLong(ElementFigures::waiting)
            .sum();
    String list =
        Place.BOARD.path()
            + "?"
            + BoardAddress.write(figures.withProcedure(code).withStep(step)).getQueryString();
    detail.show(
        stepName(step),
        list,
        waiting,
        bottlenecks.byMonth(code, step, figures, months, actor.get()),
        bottlenecks.byUnit(code, step, figures, months, actor.get()),
        unit -> names.name(unit.unit()));
  }
}
