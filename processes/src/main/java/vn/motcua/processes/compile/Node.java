package vn.motcua.processes.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A flow node on its way into BPMN; {@code row} is the wished row inside its lane. */
final class Node {

  final String id;
  final NodeType type;
  final String name;
  final String lane;
  final int row;
  final Map<String, String> properties = new LinkedHashMap<>();
  final Map<String, String> headers = new LinkedHashMap<>();
  final Map<String, String> outputs = new LinkedHashMap<>();
  @Nullable String jobType;
  @Nullable String message;
  @Nullable String errorCode;
  @Nullable String attachedTo;
  @Nullable String candidateGroups;
  @Nullable String assignee;
  @Nullable String formId;
  @Nullable String decisionId;
  @Nullable String resultVariable;
  @Nullable Graph children;
  boolean interrupting = true;

  Node(String id, NodeType type, String name, String lane, int row) {
    this.id = id;
    this.type = type;
    this.name = name;
    this.lane = lane;
    this.row = row;
  }
}
