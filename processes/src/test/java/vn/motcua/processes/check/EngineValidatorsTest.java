package vn.motcua.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.traversal.ModelWalker;
import io.camunda.zeebe.model.bpmn.validation.ValidationVisitor;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.processes.Samples;
import vn.motcua.processes.compile.ProcedureCompiler;

/** What the check lets through, the engine's own validators let through as well. */
class EngineValidatorsTest {

  @Test
  void a_sound_drawing_is_accepted() {
    assertThat(refusals(Showcase.drawn().bpmn())).isEmpty();
  }

  @Test
  void compiled_procedures_are_accepted() {
    assertThat(refusals(ProcedureCompiler.compile(Samples.plain(), 1).bpmn())).isEmpty();
    assertThat(refusals(ProcedureCompiler.compile(Samples.rich(), 1).bpmn())).isEmpty();
  }

  @Test
  void a_flow_that_is_not_listed_is_refused() {
    String spoiled =
        Showcase.drawn().bpmn().replace("<bpmn:outgoing>which-paid</bpmn:outgoing>", "");

    assertThat(refusals(spoiled)).isNotEmpty();
    assertThat(Drawn.found(Drawn.check(spoiled))).containsExactly("flow-listed@which");
  }

  private static List<String> refusals(String bpmn) {
    var stream = new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8));
    ValidationVisitor visitor = new ValidationVisitor(ZeebeDesignTimeValidators.VALIDATORS);
    new ModelWalker(Bpmn.readModelFromStream(stream)).walk(visitor);
    List<String> refusals = new ArrayList<>();
    visitor
        .getValidationResult()
        .getResults()
        .forEach((element, results) ->
            results.forEach(result ->
                refusals.add(element.getAttributeValue("id") + ": " + result.getMessage())));
    return refusals;
  }
}
