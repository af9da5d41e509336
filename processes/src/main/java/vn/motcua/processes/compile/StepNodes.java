package vn.motcua.processes.compile;

import static vn.motcua.processes.contract.EngineNames.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Party;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepBasics;
import vn.motcua.processes.contract.EngineNames;

/** Draws one step of a flow: its task and what belongs to it. */
final class StepNodes {

  /** Adds the fees that apply; null where one of them names no sum. */
  private static final String FEE_TOTAL =
      "={dong: if feeItems = null then null else sum(feeItems.dong), items: feeItems}";

  private final ProcedureCode code;
  private final Graph graph;

  StepNodes(ProcedureCode code, Graph graph) {
    this.code = code;
    this.graph = graph;
  }

  /** A task with one way out. */
  List<Exit> simple(Step step, int row, @Nullable String assignee) {
    Node task = task(step, row, assignee, outcomes(step.kind()));
    return List.of(Exit.plain(task.id));
  }

  /** The first reception: accepted, asked to supplement, or refused for good. */
  List<Exit> receive(Step step, boolean mayRefuse) {
    List<String> outcomes = mayRefuse ? outcomes(step.kind()) : List.of(ACCEPT, SUPPLEMENT);
    Node task = task(step, 0, null, outcomes);
    String gateway = choice(step, 0, "Hồ sơ hợp lệ?");
    supplementLoop(step, gateway, task.id, 1, !mayRefuse);
    if (mayRefuse) {
      Node status = graph.add(Nodes.status(3, step.id(), Nodes.lane(step), 2));
      graph.link(Exit.when(gateway, Nodes.outcomeIs(step.id(), REFUSE), "Từ chối"), status.id);
      graph.add(new Node("end-refused", NodeType.END, "Từ chối tiếp nhận", Nodes.lane(step), 2));
      graph.link(Exit.plain(status.id), "end-refused");
    }
    return List.of(Exit.otherwise(gateway, "Tiếp nhận"));
  }

  /**
   * Examination.
   *
   * @param refusal where a proposed refusal goes; null = the same way as a pass
   * @param parallel other examinations run beside this one
   */
  List<Exit> examine(
      Step step, int row, @Nullable String assignee, @Nullable String refusal, boolean parallel) {
    Node task = task(step, row, assignee, outcomes(step.kind()));
    String pass = "\"" + PASS + "\"";
    String keep = parallel ? "if " + PROPOSAL + " = null then " + pass + " else " + PROPOSAL : pass;
    task.outputs.put(
        PROPOSAL, "=if " + OUTCOME + " = \"" + REFUSE + "\" then \"" + REFUSE + "\" else " + keep);
    String gateway = choice(step, row, "Kết quả thẩm định?");
    supplementLoop(step, gateway, task.id, row + 1, true);
    if (refusal == null) {
      return List.of(Exit.otherwise(gateway, "Trình kết quả"));
    }
    graph.link(Exit.when(gateway, Nodes.outcomeIs(step.id(), REFUSE), "Đề nghị từ chối"), refusal);
    return List.of(Exit.otherwise(gateway, "Đạt"));
  }

  /**
   * Decision.
   *
   * @param back where a returned dossier goes, null = it cannot be returned
   * @param parallel there it is examined side by side: a refusal proposed before would outlive it
   */
  List<Exit> decide(
      Step step, int row, @Nullable String assignee, @Nullable String back, boolean parallel) {
    if (back == null) {
      return List.of(Exit.plain(task(step, row, assignee, List.of(APPROVE)).id));
    }
    Node task = task(step, row, assignee, outcomes(step.kind()));
    if (parallel) {
      String returned = OUTCOME + " = \"" + RETURN + "\"";
      task.outputs.put(PROPOSAL, "=if " + returned + " then null else " + PROPOSAL);
    }
    String gateway = choice(step, row, "Đồng ý?");
    graph.link(Exit.when(gateway, Nodes.outcomeIs(step.id(), RETURN), "Trả lại"), back);
    return List.of(Exit.otherwise(gateway, "Đồng ý"));
  }

  /** The register is asked; a mismatch goes on to the next step, where an official judges it. */
  List<Exit> verify(Step.VerifyRegistry step, int row) {
    Node task =
        graph.add(
            Nodes.service(
                stepElement(step.id()),
                step.name().vi(),
                EngineNames.verify(step.registry()),
                Nodes.lane(step),
                row));
    Nodes.describe(
        task, step.kind().key(), step.role(), step.unit(), step.clock(), step.budgetHours());
    task.outputs.put(registryVariable(step.id()), "=\"match\"");
    String name = "Không khớp " + Names.registry(step.registry());
    Node boundary =
        graph.add(
            new Node("boundary-" + step.id(), NodeType.BOUNDARY, name, Nodes.lane(step), row));
    boundary.attachedTo = task.id;
    boundary.errorCode = REGISTRY_MISMATCH;
    boundary.outputs.put(registryVariable(step.id()), "=\"mismatch\"");
    return List.of(Exit.plain(task.id), Exit.plain(boundary.id));
  }

  /** Each agency is asked at once. */
  List<Exit> consult(Step.Consult step, int row, @Nullable String assignee) {
    if (step.parties().isEmpty()) {
      return simple(step, row, assignee);
    }
    if (step.parties().size() == 1) {
      Node task = party(step, step.parties().getFirst(), step.id(), row);
      return List.of(Exit.plain(task.id));
    }
    String lane = Nodes.lane(step);
    String fork = "gateway-" + step.id() + "-fork";
    String join = "gateway-" + step.id() + "-join";
    graph.add(Nodes.gateway(fork, NodeType.PARALLEL, "", lane, row));
    int index = 0;
    List<Exit> answered = new ArrayList<>();
    for (Party party : step.parties()) {
      index++;
      Node task = party(step, party, step.id() + "-" + index, row);
      graph.link(Exit.plain(fork), task.id);
      answered.add(Exit.plain(task.id));
    }
    graph.add(Nodes.gateway(join, NodeType.PARALLEL, "", lane, row));
    graph.link(answered, join);
    return List.of(Exit.plain(join));
  }

  private Node party(Step step, Party party, String part, int row) {
    Role role = party.role();
    String name = step.name().vi() + ": " + party.subject().vi();
    Node task = graph.add(Nodes.user(code, step, stepElement(part), name, role, party.unit(), row));
    Nodes.outcomes(task, part, outcomes(step.kind()));
    return task;
  }

  /** Payment of what the tax agency determined; the clock stands still until it is settled. */
  List<Exit> assess(Step step, int row, @Nullable String assignee) {
    Node task = task(step, row, assignee, outcomes(step.kind()));
    String lane = Nodes.lane(step);
    String id = step.id();
    String gateway = choice(step, row, "Phải nộp?");
    String requestName = "Gửi thông báo nộp nghĩa vụ tài chính";
    Node request =
        graph.add(
            Nodes.service("request-payment-" + id, requestName, REQUEST_PAYMENT, lane, row + 1));
    Node status6 = graph.add(Nodes.status(6, id, lane, row + 1));
    Node wait =
        graph.add(
            Nodes.wait(
                "wait-obligation-" + id,
                "Chờ hoàn thành nghĩa vụ tài chính",
                OBLIGATION_SETTLED,
                STOP_OBLIGATION,
                lane,
                row + 1));
    Node status4 = graph.add(Nodes.status(4, id, lane, row + 1));
    graph.link(Exit.when(gateway, Nodes.outcomeIs(id, REQUIRED), "Phải nộp"), request.id);
    graph.link(Exit.plain(request.id), status6.id);
    graph.link(Exit.plain(status6.id), wait.id);
    graph.link(Exit.plain(wait.id), status4.id);
    task.outputs.put(OBLIGATION, "=" + OBLIGATION);
    return List.of(Exit.otherwise(gateway, "Không phải nộp"), Exit.plain(status4.id));
  }

  /** The fee is computed by its decision, then collected by the official. */
  List<Exit> collect(Step step, int row, @Nullable String assignee) {
    String ruleId = "decide-fee-" + step.id();
    Node rule =
        graph.add(new Node(ruleId, NodeType.RULE, "Xác định phí, lệ phí", Nodes.lane(step), row));
    rule.decisionId = feeDecision(code);
    rule.resultVariable = "feeItems";
    rule.outputs.put(FEE, FEE_TOTAL);
    Node task = task(step, row, assignee, outcomes(step.kind()));
    graph.link(Exit.plain(rule.id), task.id);
    return List.of(Exit.plain(task.id));
  }

  /** One act begins the public period, another ends it; in between the clock is as declared. */
  List<Exit> post(Step.Post step, int row, @Nullable String assignee) {
    StepBasics begun = step.basics().withBudgetHours(null).withClock(Clock.RUNNING);
    Node task = task(step.with(begun), row, assignee, List.of(POSTED));
    String end = periodEnd(step.id());
    Node ended =
        graph.add(
            Nodes.user(
                code,
                step,
                stepElement(end),
                Names.periodEnd(step.name().vi()),
                step.role(),
                step.unit(),
                row));
    ended.assignee = assignee;
    ended.formId = form(code, end);
    if (step.clock() == Clock.STOPPED) {
      ended.properties.put(STOP_REASON, STOP_POSTING);
    }
    Nodes.outcomes(ended, end, outcomes(step.kind()));
    graph.link(Exit.plain(task.id), ended.id);
    return List.of(Exit.plain(ended.id));
  }

  /** The clerk signs and issues, then the document gets its number. */
  List<Exit> issue(Step step, int row, @Nullable String assignee) {
    Node task = task(step, row, assignee, outcomes(step.kind()));
    Node number =
        graph.add(
            Nodes.service("number-" + step.id(), "Cấp số văn bản", NUMBER, Nodes.lane(step), row));
    graph.link(Exit.plain(task.id), number.id);
    return List.of(Exit.plain(number.id));
  }

  /** Handing over the first result: settled before, returned after. */
  List<Exit> hand(Step step, int row, @Nullable String assignee) {
    Node settled = graph.add(Nodes.status(9, step.id(), Nodes.lane(step), row));
    Node task = task(step, row, assignee, outcomes(step.kind()));
    Node returned = graph.add(Nodes.status(10, step.id(), Nodes.lane(step), row));
    graph.link(Exit.plain(settled.id), task.id);
    graph.link(Exit.plain(task.id), returned.id);
    return List.of(Exit.plain(returned.id));
  }

  private Node task(Step step, int row, @Nullable String assignee, List<String> outcomes) {
    String id = stepElement(step.id());
    Node task =
        graph.add(Nodes.user(code, step, id, step.name().vi(), step.role(), step.unit(), row));
    task.assignee = assignee;
    Nodes.outcomes(task, step.id(), outcomes);
    if (step instanceof Step.Assign) {
      task.outputs.put(SPECIALIST, "=" + SPECIALIST);
    }
    return task;
  }

  private String choice(Step step, int row, String question) {
    String id = "gateway-" + step.id();
    graph.add(Nodes.gateway(id, NodeType.EXCLUSIVE, question, Nodes.lane(step), row));
    graph.link(Exit.plain(stepElement(step.id())), id);
    return id;
  }

  private void supplementLoop(Step step, String gateway, String task, int row, boolean inProcess) {
    String lane = Nodes.lane(step);
    Node status5 = graph.add(Nodes.status(5, step.id(), lane, row));
    String waitId = "wait-supplement-" + step.id();
    Node wait =
        graph.add(
            Nodes.wait(
                waitId, "Chờ bổ sung hồ sơ", SUPPLEMENT_RECEIVED, STOP_SUPPLEMENT, lane, row));
    graph.link(
        Exit.when(gateway, Nodes.outcomeIs(step.id(), SUPPLEMENT), "Yêu cầu bổ sung"), status5.id);
    graph.link(Exit.plain(status5.id), wait.id);
    if (inProcess) {
      Node status4 = graph.add(Nodes.status(4, step.id(), lane, row));
      graph.link(Exit.plain(wait.id), status4.id);
      graph.link(Exit.plain(status4.id), task);
    } else {
      graph.link(Exit.plain(wait.id), task);
    }
  }
}
