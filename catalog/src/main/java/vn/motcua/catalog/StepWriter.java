package vn.motcua.catalog;

import java.util.Map;

/** Lays a step out as YAML. */
final class StepWriter {

  private StepWriter() {}

  static Map<String, Object> step(Step step) {
    ProcedureWriter.Keys keys =
        new ProcedureWriter.Keys()
            .put("id", step.id())
            .put("name", ProcedureWriter.text(step.name()))
            .put("kind", step.kind().key())
            .put("role", step.role().key())
            .put("unit", step.unit().value())
            .put("budgetHours", step.budgetHours())
            .put("clock", step.clock() == Clock.RUNNING ? null : step.clock().key())
            .put("parallel", step.parallel())
            .put("when", step.when());
    switch (step) {
      case Step.VerifyRegistry verify -> keys.put("registry", verify.registry().key());
      case Step.Consult consult ->
          keys.put("parties", ProcedureWriter.each(consult.parties(), StepWriter::party));
      case Step.Refer refer -> keys.put("to", refer.to().key());
      case Step.Receive receive -> {}
      case Step.Assign assign -> {}
      case Step.Examine examine -> {}
      case Step.InspectField inspect -> {}
      case Step.Post post -> {}
      case Step.AssessObligation assess -> {}
      case Step.CollectFee collect -> {}
      case Step.Decide decide -> {}
      case Step.Issue issue -> {}
      case Step.Return returned -> {}
      case Step.Archive archive -> {}
    }
    return keys.map();
  }

  private static Map<String, Object> party(Party party) {
    return new ProcedureWriter.Keys()
        .put("role", party.role().key())
        .put("unit", party.unit().value())
        .put("subject", ProcedureWriter.text(party.subject()))
        .map();
  }
}
