package vn.motcua.processes.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.catalog.Party;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.UnitRef;
import vn.motcua.processes.CompiledProcess;

/** Writes a procedure as BPMN, DMN and forms; the same procedure gives the same bytes. */
public final class ProcedureCompiler {

  private ProcedureCompiler() {}

  /**
   * Compiles a procedure.
   *
   * @param version the version the files will be stored under; it is not written into them, so an
   *     unchanged procedure keeps its hash
   * @throws IllegalArgumentException when the procedure has no steps
   */
  public static CompiledProcess compile(Procedure procedure, int version) {
    if (version < 1) {
      throw new IllegalArgumentException("Versions start at 1, not " + version);
    }
    Graph graph = FlowBuilder.build(procedure);
    Drawing drawing = Diagram.draw(graph);
    Map<String, String> names = laneNames(procedure);
    Map<String, String> lanes = new LinkedHashMap<>();
    drawing.lanes.keySet().forEach(lane -> lanes.put(lane, names.getOrDefault(lane, lane)));
    return CompiledProcess.of(
        procedure.code(),
        BpmnWriter.write(procedure, graph, lanes, drawing),
        DecisionWriter.write(procedure),
        FormWriter.write(procedure));
  }

  /**
   * Puts a hand-drawn process together with the decisions and forms of its procedure. The drawing
   * is taken as it is; whether it fits is for {@link vn.motcua.processes.check.ModelCheck}.
   *
   * @param bpmn the drawn BPMN
   */
  public static CompiledProcess around(Procedure procedure, String bpmn) {
    return CompiledProcess.of(
        procedure.code(), bpmn, DecisionWriter.write(procedure), FormWriter.write(procedure));
  }

  private static Map<String, String> laneNames(Procedure procedure) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Step step : procedure.steps()) {
      name(names, step.role(), step.unit());
      if (step instanceof Step.Consult consult) {
        for (Party party : consult.parties()) {
          name(names, party.role(), party.unit());
        }
      }
    }
    names.put(EventSubProcesses.LANE, "Tình huống phát sinh");
    return names;
  }

  private static void name(Map<String, String> names, Role role, UnitRef unit) {
    names.put(Nodes.lane(role, unit), Names.role(role) + " – " + Names.unit(unit));
  }
}
