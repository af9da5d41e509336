package vn.motcua.processes.compile;

/** What a node is drawn as; width and height in diagram units. */
enum NodeType {
  START("startEvent", 36, 36),
  END("endEvent", 36, 36),
  TERMINATE("endEvent", 36, 36),
  CATCH("intermediateCatchEvent", 36, 36),
  BOUNDARY("boundaryEvent", 36, 36),
  EXCLUSIVE("exclusiveGateway", 50, 50),
  PARALLEL("parallelGateway", 50, 50),
  USER("userTask", 140, 80),
  SERVICE("serviceTask", 140, 80),
  RULE("businessRuleTask", 140, 80),
  EVENT_SUB_PROCESS("subProcess", 0, 0);

  final String tag;
  final int width;
  final int height;

  NodeType(String tag, int width, int height) {
    this.tag = tag;
    this.width = width;
    this.height = height;
  }

  boolean gateway() {
    return this == EXCLUSIVE || this == PARALLEL;
  }

  boolean event() {
    return width == 36;
  }
}
