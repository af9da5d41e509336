package vn.motcua.processes.compile;

import static vn.motcua.processes.contract.EngineNames.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.UnitRef;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;

/**
 * What may happen at any moment: withdrawal, an end for good, a deadline that comes near, is
 * missed, stays missed, another unit that is asked.
 */
final class EventSubProcesses {

  static final String LANE = "lane-events";

  private static final Notice APOLOGISE =
      new Notice(
          KIND_APOLOGISE,
          DEADLINE_AT_RISK,
          "Hồ sơ sắp đến hạn",
          "Xin lỗi và hẹn lại ngày trả (mẫu số 04)",
          "Đã xử lý trước hạn",
          List.of(APOLOGISED, IN_TIME),
          FormFields.apology());
  private static final Notice ESCALATE =
      new Notice(
          KIND_ESCALATE,
          DEADLINE_MISSED,
          "Hồ sơ quá hạn",
          "Chỉ đạo giải quyết hồ sơ quá hạn",
          "Đã chỉ đạo",
          List.of(DONE),
          FormFields.escalation());
  private static final Notice OVERSEE =
      new Notice(
          KIND_OVERSEE,
          DEADLINE_ESCALATED,
          "Hồ sơ quá hạn kéo dài",
          "Cấp tỉnh đôn đốc hồ sơ quá hạn kéo dài",
          "Cấp tỉnh đã đôn đốc",
          List.of(DONE),
          FormFields.escalation());

  private static final Notice GIVE_OPINION =
      new Notice(
          KIND_OPINION,
          OPINION_ASKED,
          "Lấy ý kiến cơ quan khác",
          "Cho ý kiến về hồ sơ",
          "Đã cho ý kiến",
          List.of(ANSWERED),
          FormFields.of(StepKind.CONSULT));
  private static final Notice EXAMINE_REFERRED =
      new Notice(
          KIND_REFERRAL,
          REFERRED,
          "Chuyển cơ quan khác thẩm định",
          "Thẩm định hồ sơ được chuyển",
          "Đã có kết luận",
          List.of(DONE),
          FormFields.of(StepKind.EXAMINE));

  /**
   * One task beside the procedure.
   *
   * @param kind its kind and the part of its ids
   * @param message what starts it
   */
  private record Notice(
      String kind,
      String message,
      String startName,
      String taskName,
      String endName,
      List<String> outcomes,
      List<Map<String, Object>> fields) {}

  private EventSubProcesses() {}

  static void add(Graph graph, Procedure procedure) {
    Optional<Step> decision = last(procedure, StepKind.DECIDE);
    UnitRef deciding =
        decision
            .or(() -> last(procedure, StepKind.EXAMINE))
            .orElseGet(() -> procedure.steps().getFirst())
            .unit();
    Role leader = decision.map(Step::role).orElse(Role.APPROVER);
    graph.add(ends("withdrawn", WITHDRAWN, 7, "Rút hồ sơ", "Công dân rút hồ sơ", "Đã rút hồ sơ"));
    graph.add(
        ends("stopped", STOPPED, 8, "Dừng giải quyết", "Dừng giải quyết (mẫu số 05)", "Đã dừng"));
    ProcedureCode code = procedure.code();
    graph.add(notice(code, APOLOGISE, Role.DESK, UnitRef.RECEIVING));
    graph.add(notice(code, ESCALATE, leader, deciding));
    graph.add(notice(code, OVERSEE, Role.SUPERVISOR, UnitRef.PROVINCE));
    graph.add(asked(code, GIVE_OPINION, OPINION));
    graph.add(asked(code, EXAMINE_REFERRED, REFERRAL));
  }

  /** The forms of these tasks. */
  static List<Resource> forms(ProcedureCode code) {
    return Stream.of(APOLOGISE, ESCALATE, OVERSEE, GIVE_OPINION, EXAMINE_REFERRED)
        .map(notice -> form(code, notice))
        .toList();
  }

  private static Resource form(ProcedureCode code, Notice notice) {
    return FormWriter.form(formId(code, notice), notice.taskName(), notice.fields());
  }

  private static String formId(ProcedureCode code, Notice notice) {
    return EngineNames.form(code, notice.kind());
  }

  /** What ends the dossier at once, told to the portal. */
  private static Node ends(
      String id, String message, int status, String name, String startName, String endName) {
    Graph inner = new Graph();
    Node start = inner.add(start("start-" + id, startName, message));
    Node told = inner.add(Nodes.status(status, id, LANE, 0));
    Node end = inner.add(new Node("end-" + id, NodeType.END, endName, LANE, 0));
    inner.link(Exit.plain(start.id), told.id);
    inner.link(Exit.plain(told.id), end.id);
    return box("event-" + id, name, inner);
  }

  /** A task for the unit the message names; any number of them side by side. */
  private static Node asked(ProcedureCode code, Notice notice, String variable) {
    String groups = candidateGroupExpression(Role.SPECIALIST, variable);
    return notice(code, notice, Role.SPECIALIST, UnitRef.ASKED, groups);
  }

  private static Node notice(ProcedureCode code, Notice notice, Role role, UnitRef unit) {
    return notice(code, notice, role, unit, candidateGroupExpression(role, unit));
  }

  private static Node notice(
      ProcedureCode code, Notice notice, Role role, UnitRef unit, String groups) {
    Graph inner = new Graph();
    String id = notice.kind();
    Node start = inner.add(start("start-" + id, notice.startName(), notice.message()));
    start.interrupting = false;
    Node task = inner.add(new Node(stepElement(id), NodeType.USER, notice.taskName(), LANE, 0));
    task.candidateGroups = groups;
    task.formId = formId(code, notice);
    Nodes.describe(task, notice.kind(), role, unit, Clock.RUNNING, null);
    Nodes.outcomes(task, id, notice.outcomes());
    Node end = inner.add(new Node("end-" + id, NodeType.END, notice.endName(), LANE, 0));
    inner.link(Exit.plain(start.id), task.id);
    inner.link(Exit.plain(task.id), end.id);
    return box("event-" + id, notice.startName(), inner);
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

  private static Optional<Step> last(Procedure procedure, StepKind kind) {
    return procedure.steps().stream()
        .filter(step -> step.kind() == kind)
        .reduce((before, after) -> after);
  }
}
