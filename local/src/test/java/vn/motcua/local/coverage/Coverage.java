package vn.motcua.local.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.catalog.Procedure;
import vn.motcua.local.drive.Driven;
import vn.motcua.local.paths.FlowModel;
import vn.motcua.local.paths.Paths;
import vn.motcua.local.paths.RuleInputs;
import vn.motcua.local.paths.Shape;
import vn.motcua.local.paths.Tables;
import vn.motcua.processes.CompiledProcess;

/** Compares what the engine did with everything the models hold. */
final class Coverage {

  /** One procedure as it was prepared. */
  record Subject(
      Procedure procedure, Shape shape, FlowModel model, Tables tables, RuleInputs inputs) {

    static Subject of(Procedure procedure, CompiledProcess compiled) {
      Tables tables = Tables.of(compiled);
      FlowModel model = FlowModel.read(compiled.processId(), compiled.bpmn());
      RuleInputs inputs = RuleInputs.of(procedure, tables);
      return new Subject(procedure, Shape.of(compiled), model, tables, inputs);
    }
  }

  private final Map<Shape, List<Subject>> shapes;
  private final Map<Shape, Paths> paths;
  private final Driven driven;
  private final Map<String, Set<String>> fitted;
  private final List<Gap> gaps = new ArrayList<>();

  /**
   * @param shapes procedures by shape; the first of each list is the one all paths were run with
   * @param fitted decision → ids of its rows that fitted on the engine
   */
  Coverage(
      Map<Shape, List<Subject>> shapes,
      Map<Shape, Paths> paths,
      Driven driven,
      Map<String, Set<String>> fitted) {
    this.shapes = new LinkedHashMap<>(shapes);
    this.paths = Map.copyOf(paths);
    this.driven = driven;
    this.fitted = Map.copyOf(fitted);
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  List<ShapeLine> shapeLines() {
    List<ShapeLine> lines = new ArrayList<>();
    shapes.forEach((shape, alike) -> {
      Subject first = alike.getFirst();
      String flow = first.procedure().flowName();
      lines.add(
          new ShapeLine(
              shape.id(),
              first.procedure().code().value(),
              flow == null ? "" : flow,
              alike.size(),
              first.model().nodes().size(),
              first.model().flows().size(),
              paths.get(shape).all().stream().map(path -> path.scenario().name()).toList()));
    });
    return lines;
  }

  /** By procedure, in the order of the shapes; fills {@link #gaps()}. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    shapes.forEach((shape, alike) -> {
      Set<String> nodes = ofShape(alike, driven.nodes());
      Set<String> flows = ofShape(alike, driven.flows());
      for (Subject subject : alike) {
        boolean first = subject == alike.getFirst();
        Procedure procedure = subject.procedure();
        lines.add(
            new Line(
                procedure.code().value(),
                procedure.name().vi(),
                procedure.field(),
                shape.id(),
                first,
                first ? paths.get(shape).all().size() : 1,
                part(subject, "node", subject.model().nodes().keySet(), driven.nodes(), nodes),
                part(subject, "flow", subject.model().flows().keySet(), driven.flows(), flows),
                rules(subject)));
      }
    });
    return lines;
  }

  private static Set<String> ofShape(List<Subject> alike, Map<String, Set<String>> met) {
    Set<String> all = new HashSet<>();
    for (Subject subject : alike) {
      met.getOrDefault(subject.model().processId(), Set.of())
          .forEach(id -> all.add(Shape.neutral(id, subject.procedure().code())));
    }
    return all;
  }

  private Part part(
      Subject subject,
      String kind,
      Set<String> wanted,
      Map<String, Set<String>> met,
      Set<String> ofShape) {
    Set<String> own = met.getOrDefault(subject.model().processId(), Set.of());
    int direct = 0;
    int byShape = 0;
    for (String id : wanted) {
      if (own.contains(id)) {
        direct++;
      } else if (ofShape.contains(Shape.neutral(id, subject.procedure().code()))) {
        byShape++;
      } else {
        boolean searched = paths.get(subject.shape()).unreached().contains(id);
        String why = searched ? "no path was found that leads there" : "no run came by";
        gaps.add(new Gap(subject.procedure().code().value(), kind, id, why));
      }
    }
    return new Part(wanted.size(), direct, byShape);
  }

  private Part rules(Subject subject) {
    int total = 0;
    int direct = 0;
    Map<String, String> unreachable = new HashMap<>(subject.inputs().unreachable());
    for (Tables.Table table : subject.tables().all()) {
      Set<String> met = fitted.getOrDefault(table.decision(), Set.of());
      for (Tables.Rule rule : table.rules()) {
        total++;
        if (met.contains(rule.id())) {
          direct++;
        } else {
          String why = unreachable.getOrDefault(rule.key(), "it did not fit on the engine");
          gaps.add(new Gap(subject.procedure().code().value(), "rule", rule.key(), why));
        }
      }
    }
    return new Part(total, direct, 0);
  }
}
