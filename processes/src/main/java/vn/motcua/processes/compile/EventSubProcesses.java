package vn.motcua.processes.compile;

import static vn.motcua.processes.contract.EngineNames.*;

import java.util.List;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepKind;

/** What may happen at any moment: withdrawal, a deadline at risk, a deadline missed. */
final class EventSubProcesses {

  static final String LANE = "lane-events";

  private EventSubProcesses() {}

  static void add(Graph graph, Procedure procedure) {
    Step responsible = responsible(procedure);
    graph.add(withdrawn());
    graph.add(
        notice(
            procedure,
            responsible,
            "remind",
            KIND_REMIND,
            DEADLINE_AT_RISK,
            "Hồ sơ sắp đến hạn",
            "Đôn đốc giải quyết hồ sơ sắp đến hạn",
            "Đã đôn đốc"));
    graph.add(
        notice(
            procedure,
            responsible,
            "apologise",
            KIND_APOLOGISE,
            DEADLINE_MISSED,
            "Hồ sơ quá hạn",
            "Lập văn bản xin lỗi và hẹn lại ngày trả (mẫu số 04)",
            "Đã xin lỗi và hẹn lại"));
  }

  private static Node withdrawn() {
    Graph inner = new Graph();
    Node start = inner.add(start("start-withdrawn", "Công dân rút hồ sơ", WITHDRAWN));
    Node status = inner.add(Nodes.status(7, "withdrawn", LANE, 0));
    Node end = inner.add(new Node("end-withdrawn", NodeType.END, "Đã rút hồ sơ", LANE, 0));
    inner.link(Exit.plain(start.id), status.id);
    inner.link(Exit.plain(status.id), end.id);
    return box("event-withdrawn", "Rút hồ sơ", inner);
  }

  private static Node notice(
      Procedure procedure,
      Step responsible,
      String id,
      String kind,
      String message,
      String startName,
      String taskName,
      String endName) {
    Graph inner = new Graph();
    Node start = inner.add(start("start-" + id, startName, message));
    start.interrupting = false;
    Node task = inner.add(new Node(stepElement(id), NodeType.USER, taskName, LANE, 0));
    task.candidateGroups = candidateGroupExpression(responsible.role(), responsible.unit());
    task.formId = form(procedure.code(), id);
    Nodes.describe(task, kind, responsible.role(), responsible.unit(), Clock.RUNNING, null);
    Nodes.outcomes(task, id, List.of(DONE));
    Node end = inner.add(new Node("end-" + id, NodeType.END, endName, LANE, 0));
    inner.link(Exit.plain(start.id), task.id);
    inner.link(Exit.plain(task.id), end.id);
    return box("event-" + id, startName, inner);
  }

  private static Node start(String id, String name, String message) {
    Node start = new Node(id, NodeType.START, name, LANE, 0);
    start.message = message;
    return start;
  }

  private static Node box(String id, String name, Graph inner) {
    Node box = new Node(id, NodeType.EVENT_SUB_PROCESS, name, LANE, 0);
    box.children = inner;
    return box;
  }

  /** The first specialist's step; where there is none, the first step not at the desk. */
  private static Step responsible(Procedure procedure) {
    List<Step> people =
        procedure.steps().stream().filter(s -> s.kind() != StepKind.VERIFY_REGISTRY).toList();
    List<Step> candidates = people.isEmpty() ? procedure.steps() : people;
    return candidates.stream()
        .filter(step -> step.role() == Role.SPECIALIST)
        .findFirst()
        .or(() -> candidates.stream().filter(step -> step.role() != Role.DESK).findFirst())
        .orElse(candidates.getFirst());
  }
}
