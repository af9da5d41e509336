package vn.motcua.processes.check;

import vn.motcua.processes.contract.EngineNames;

/** A sound process drawn by hand in which everything occurs that a designer may use. */
final class Showcase {

  private Showcase() {}

  static Drawn drawn() {
    Drawn drawn = new Drawn();
    String inner = inner(drawn);
    String withdrawn = beside(drawn, "withdrawn", EngineNames.WITHDRAWN, "true");
    String missed = beside(drawn, "missed", EngineNames.DEADLINE_MISSED, "false");
    drawn.start("start");
    reception(drawn);
    examination(drawn, inner);
    opinions(drawn);
    posting(drawn);
    decision(drawn);
    drawn.add("subProcess", "event-withdrawn", "triggeredByEvent=\"true\"", withdrawn);
    drawn.add("subProcess", "event-missed", "triggeredByEvent=\"true\"", missed);
    return drawn;
  }

  private static String inner(Drawn drawn) {
    return drawn
        .add("startEvent", "inner-start", "", "")
        .user("inner-work")
        .choice("exclusive", "inner-again", "inner-again-inner-end")
        .end("inner-end")
        .flow("inner-start", "inner-work", "inner-again", "inner-end")
        .when("inner-again", "inner-work", "=outcome_inner-work = \"return\"")
        .inside()
        .replace("outcome_inner-work", "outcome_inner");
  }

  private static String beside(Drawn drawn, String id, String message, String interrupting) {
    return drawn
        .waits("startEvent", "start-" + id, "isInterrupting=\"" + interrupting + "\"", message)
        .user("task-" + id)
        .end("end-" + id)
        .flow("start-" + id, "task-" + id, "end-" + id)
        .inside()
        .replace("outcome_task-", "outcome_");
  }

  private static void reception(Drawn drawn) {
    drawn
        .gateway("exclusive", "again")
        .user("receive")
        .choice("exclusive", "complete", "complete-verify")
        .service("verify", EngineNames.VERIFY_LAND)
        .add(
            "boundaryEvent",
            "mismatch",
            "attachedToRef=\"verify\"",
            "<bpmn:errorEventDefinition errorRef=\"e-mismatch\"/>")
        .user("compare")
        .gateway("exclusive", "verified")
        .flow("start", "again", "receive", "complete", "verify", "verified")
        .when("complete", "again", "=outcome_receive = \"return\"")
        .flow("mismatch", "compare", "verified");
  }

  private static void examination(Drawn drawn, String inner) {
    drawn
        .gateway("parallel", "fork", "join")
        .user("examine")
        .add("subProcess", "inspect", "", inner)
        .flow("verified", "fork", "examine", "join")
        .flow("fork", "inspect", "join");
  }

  private static void opinions(Drawn drawn) {
    drawn
        .choice("inclusive", "whom", "whom-lawyer")
        .user("lawyer", "builder")
        .gateway("inclusive", "heard")
        .flow("join", "whom", "lawyer", "heard")
        .when("whom", "builder", "=facts.area > 100")
        .flow("builder", "heard");
  }

  private static void posting(Drawn drawn) {
    drawn
        .gateway("eventBased", "which")
        .waits("intermediateCatchEvent", "paid", "", EngineNames.OBLIGATION_SETTLED)
        .add(
            "intermediateCatchEvent",
            "period",
            "",
            "<bpmn:timerEventDefinition><bpmn:timeDuration>P15D</bpmn:timeDuration>"
                + "</bpmn:timerEventDefinition>")
        .gateway("exclusive", "posted")
        .flow("heard", "which", "paid", "posted")
        .flow("which", "period", "posted");
  }

  private static void decision(Drawn drawn) {
    drawn
        .add(
            "businessRuleTask",
            "fee",
            "",
            Drawn.extensions(
                "<zeebe:calledDecision decisionId=\"fee-1.000002\" resultVariable=\"items\""
                    + " bindingType=\"deployment\"/>"
                    + "<zeebe:ioMapping><zeebe:output source=\"=items\" target=\"fee\"/>"
                    + "</zeebe:ioMapping>"))
        .user("decide", "remind")
        .waits(
            "boundaryEvent",
            "late",
            "attachedToRef=\"decide\" cancelActivity=\"false\"",
            EngineNames.DEADLINE_AT_RISK)
        .choice("exclusive", "agreed", "agreed-end")
        .terminate("end")
        .end("reminded")
        .flow("posted", "fee", "decide", "agreed", "end")
        .when("agreed", "verified", "=outcome_decide = \"return\" and count(fee) > 0")
        .flow("late", "remind", "reminded");
  }
}
