package vn.motcua.processes.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.processes.Samples.basics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Step;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.Samples;
import vn.motcua.processes.check.ModelCheck;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.processes.outline.ProcessOutline;

class PostingTest {

  @Test
  void a_posting_is_begun_and_ended_by_an_act_each_and_only_the_period_between_stops_the_clock() {
    List<OutlineStep> outline = ProcessOutline.read(compiled(Clock.STOPPED, null).bpmn());

    OutlineStep begun = step(outline, "step-post");
    OutlineStep ended = step(outline, "step-post-end");
    assertThat(begun.outcomes()).containsExactly("posted");
    assertThat(begun.clock()).isEqualTo(Clock.RUNNING);
    assertThat(ended.outcomes()).containsExactly("done");
    assertThat(ended.clock()).isEqualTo(Clock.STOPPED);
    assertThat(outline.indexOf(ended)).isEqualTo(outline.indexOf(begun) + 1);
  }

  @Test
  void both_acts_have_their_own_form() {
    assertThat(compiled(Clock.RUNNING, null).forms())
        .extracting(Resource::id)
        .contains("form-1.000009-post", "form-1.000009-post-end");
  }

  @Test
  void a_posting_has_no_problem_in_sequence_and_beside_a_survey() {
    assertThat(ModelCheck.check(compiled(Clock.STOPPED, null))).isEmpty();
    assertThat(ModelCheck.check(compiled(Clock.STOPPED, "public"))).isEmpty();
  }

  private static OutlineStep step(List<OutlineStep> outline, String element) {
    return outline.stream()
        .filter(step -> step.elementId().equals(element))
        .findFirst()
        .orElseThrow();
  }

  private static CompiledProcess compiled(Clock clock, @Nullable String parallel) {
    Procedure procedure =
        Samples.procedure(
            "1.000009",
            List.of(
                new Step.Receive(basics("receive", Role.DESK, "commune")),
                new Step.InspectField(
                    basics("inspect", Role.SPECIALIST, "commune", parallel, null)),
                new Step.Post(
                    basics("post", Role.SPECIALIST, "commune", parallel, null).withClock(clock)),
                new Step.Examine(basics("examine", Role.SPECIALIST, "commune")),
                new Step.Decide(basics("decide", Role.APPROVER, "commune")),
                new Step.Return(basics("return", Role.DESK, "commune"))));
    return ProcedureCompiler.compile(procedure, 1);
  }
}
