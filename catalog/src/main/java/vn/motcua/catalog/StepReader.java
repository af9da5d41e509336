package vn.motcua.catalog;

import tools.jackson.databind.JsonNode;

/** Turns checked JSON into steps and flows. */
final class StepReader {

  private StepReader() {}

  static Flow flow(JsonNode node) {
    return new Flow(
        Json.string(node, "id"),
        Json.text(node, "name"),
        Json.strings(node, "examples"),
        Json.list(node, "steps", StepReader::step));
  }

  static Step step(JsonNode node) {
    StepBasics basics =
        new StepBasics(
            Json.string(node, "id"),
            Json.text(node, "name"),
            Json.constant(Role.class, Json.string(node, "role")),
            new UnitRef(Json.string(node, "unit")),
            Json.decimalOrNull(node, "budgetHours"),
            Json.constant(Clock.class, node, "clock", Clock.RUNNING),
            Json.stringOrNull(node, "parallel"),
            Json.stringOrNull(node, "when"));
    return switch (Json.constant(StepKind.class, Json.string(node, "kind"))) {
      case RECEIVE -> new Step.Receive(basics);
      case ASSIGN -> new Step.Assign(basics);
      case EXAMINE -> new Step.Examine(basics);
      case VERIFY_REGISTRY ->
          new Step.VerifyRegistry(
              basics, Json.constant(Registry.class, Json.string(node, "registry")));
      case INSPECT_FIELD -> new Step.InspectField(basics);
      case POST -> new Step.Post(basics);
      case CONSULT -> new Step.Consult(basics, Json.list(node, "parties", StepReader::party));
      case ASSESS_OBLIGATION -> new Step.AssessObligation(basics);
      case COLLECT_FEE -> new Step.CollectFee(basics);
      case DECIDE -> new Step.Decide(basics);
      case ISSUE -> new Step.Issue(basics);
      case RETURN -> new Step.Return(basics);
      case ARCHIVE -> new Step.Archive(basics);
      case REFER -> new Step.Refer(basics, Json.constant(Level.class, Json.string(node, "to")));
    };
  }

  private static Party party(JsonNode node) {
    return new Party(
        Json.constant(Role.class, Json.string(node, "role")),
        new UnitRef(Json.string(node, "unit")),
        Json.text(node, "subject"));
  }
}
