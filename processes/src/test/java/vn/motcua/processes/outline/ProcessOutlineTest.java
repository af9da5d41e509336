package vn.motcua.processes.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.UnitRef;
import vn.motcua.processes.Samples;
import vn.motcua.processes.compile.ProcedureCompiler;

class ProcessOutlineTest {

  @Test
  void steps_come_in_the_order_they_are_met() {
    String bpmn = ProcedureCompiler.compile(Samples.plain(), 1).bpmn();

    assertThat(ProcessOutline.read(bpmn))
        .extracting(OutlineStep::elementId)
        .containsExactly(
            "step-receive",
            "step-assign",
            "step-examine",
            "step-review",
            "step-decide",
            "step-issue",
            "step-return",
            "step-archive",
            "step-apologise",
            "step-escalate",
            "step-oversee",
            "step-opinion",
            "step-referral");
  }

  @Test
  void a_step_says_who_does_it_and_how_it_can_end() {
    String bpmn = ProcedureCompiler.compile(Samples.plain(), 1).bpmn();

    assertThat(ProcessOutline.read(bpmn))
        .contains(
            new OutlineStep(
                "step-examine",
                "Bước examine",
                StepKind.EXAMINE,
                Role.SPECIALIST,
                UnitRef.COMMUNE,
                Clock.RUNNING,
                new BigDecimal("4"),
                List.of("pass", "supplement", "refuse"),
                "form-1.000001-examine"));
  }

  @Test
  void a_hand_drawn_task_without_properties_takes_role_from_its_group() {
    String bpmn =
        """
        <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
          <b:process id="p"><b:startEvent id="s"/>
            <b:userTask id="t"><b:extensionElements>
              <zeebe:assignmentDefinition candidateGroups='=["clerk@" + units.office]'/>
            </b:extensionElements></b:userTask>
          </b:process>
        </b:definitions>
        """;

    assertThat(ProcessOutline.read(bpmn))
        .singleElement()
        .satisfies(step -> {
          assertThat(step.role()).isEqualTo(Role.CLERK);
          assertThat(step.kind()).isNull();
          assertThat(step.outcomes()).containsExactly("done");
        });
  }

  @Test
  void text_that_is_no_bpmn_is_refused() {
    assertThatThrownBy(() -> ProcessOutline.read("<a/>"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
