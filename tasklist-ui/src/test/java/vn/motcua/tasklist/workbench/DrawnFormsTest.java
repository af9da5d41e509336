package vn.motcua.tasklist.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.Resource;

class DrawnFormsTest {

  private static final ProcedureCode CODE = new ProcedureCode("1.004873");
  private static final String DRAWN =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
        <bpmn:process id="p"><bpmn:userTask id="step-site" name="Kiểm tra"><bpmn:extensionElements>
          <zeebe:formDefinition formId="form-1.004873-site"/>
          <zeebe:properties><zeebe:property name="motcua:kind" value="INSPECT_FIELD"/></zeebe:properties>
        </bpmn:extensionElements></bpmn:userTask></bpmn:process>
      </bpmn:definitions>
      """;

  @Test
  void anAddedStepGetsItsForm() {
    assertThat(DrawnForms.of(CODE, List.of(), DRAWN))
        .extracting(Resource::id)
        .containsExactly("form-1.004873-site");
  }

  @Test
  void aFormThatIsThereStaysAsItIs() {
    Resource present = new Resource("form-1.004873-site.form", "{}");

    assertThat(DrawnForms.of(CODE, List.of(present), DRAWN)).containsExactly(present);
  }

  @Test
  void aDrawingThatCannotBeReadAddsNothing() {
    assertThat(DrawnForms.of(CODE, List.of(), "<broken")).isEmpty();
  }
}
