package vn.motcua.processes.compile;

import static vn.motcua.processes.contract.EngineNames.*;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.UnitRef;

/** Makes the nodes the compiler is built of. */
final class Nodes {

  /** Attempts of a job before it becomes an incident; the worker decides the pause between. */
  static final String RETRIES = "5";

  private Nodes() {}

  static String lane(Role role, UnitRef unit) {
    return "lane-" + role.key() + "-" + unit.value().replace(':', '-');
  }

  static String lane(Step step) {
    return lane(step.role(), step.unit());
  }

  /** The user task of a step, for the role and unit given. */
  static Node user(
      ProcedureCode code, Step step, String id, String name, Role role, UnitRef unit, int row) {
    Node node = new Node(id, NodeType.USER, name, lane(role, unit), row);
    node.candidateGroups = candidateGroupExpression(role, unit);
    node.formId = form(code, step.id());
    describe(node, step.kind().key(), role, unit, step.clock(), step.budgetHours());
    return node;
  }

  static void describe(
      Node node,
      String kind,
      Role role,
      UnitRef unit,
      Clock clock,
      @Nullable BigDecimal budgetHours) {
    node.properties.put(KIND, kind);
    node.properties.put(ROLE, role.key());
    node.properties.put(UNIT, unit.value());
    node.properties.put(CLOCK, clock.key());
    if (budgetHours != null) {
      node.properties.put(BUDGET_HOURS, budgetHours.stripTrailingZeros().toPlainString());
    }
  }

  /** What the official may choose, and the variable that keeps the choice. */
  static void outcomes(Node task, String variablePart, List<String> outcomes) {
    task.properties.put(OUTCOMES, String.join(",", outcomes));
    task.outputs.put(outcomeVariable(variablePart), "=" + OUTCOME);
  }

  static Node service(String id, String name, String jobType, String lane, int row) {
    Node node = new Node(id, NodeType.SERVICE, name, lane, row);
    node.jobType = jobType;
    return node;
  }

  static Node status(int status, String where, String lane, int row) {
    String name = "Báo trạng thái: " + Names.status(status);
    Node node = service("status-" + status + "-" + where, name, SYNC_STATUS, lane, row);
    node.headers.put(HEADER_STATUS, Integer.toString(status));
    return node;
  }

  /** A wait during which the legal clock stands still. */
  static Node wait(String id, String name, String message, String reason, String lane, int row) {
    Node node = new Node(id, NodeType.CATCH, name, lane, row);
    node.message = message;
    node.properties.put(CLOCK, Clock.STOPPED.key());
    node.properties.put(STOP_REASON, reason);
    return node;
  }

  static Node gateway(String id, NodeType type, String name, String lane, int row) {
    return new Node(id, type, name, lane, row);
  }

  static String outcomeIs(String stepId, String outcome) {
    return "=" + outcomeVariable(stepId) + " = \"" + outcome + "\"";
  }
}
