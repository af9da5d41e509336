package vn.motcua.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Drawn by hand: what the engine would do with tokens. */
class TokenRulesTest {

  private static Drawn drawn() {
    return new Drawn().start("start");
  }

  @Test
  void branches_that_meet_are_sound() {
    Drawn drawn =
        drawn()
            .gateway("parallel", "fork", "join")
            .user("a", "b", "c")
            .end("end")
            .flow("start", "fork", "a", "join", "end")
            .flow("fork", "b", "c", "join");

    assertThat(drawn.check()).isEmpty();
  }

  @Test
  void a_join_behind_a_choice_waits_for_ever() {
    Drawn drawn =
        drawn()
            .choice("exclusive", "choice", "choice-b")
            .gateway("parallel", "join")
            .user("ask", "a", "b")
            .end("end")
            .flow("start", "ask", "choice")
            .when("choice", "a", "=outcome_ask = \"approve\"")
            .flow("choice", "b", "join", "end")
            .flow("a", "join");

    assertThat(Drawn.found(drawn.check())).containsExactly("deadlock@join");
    assertThat(drawn.check().getFirst().message().vi()).contains("“start” → “ask” → “choice”");
    assertThat(drawn.check().getFirst().line()).isPositive();
  }

  @Test
  void branches_that_come_together_unjoined_run_a_task_twice() {
    Drawn drawn =
        drawn()
            .gateway("parallel", "fork")
            .user("a", "b", "c")
            .terminate("end")
            .flow("start", "fork", "a", "c", "end")
            .flow("fork", "b", "c");

    assertThat(Drawn.found(drawn.check())).containsExactly("synchronisation@c");
  }

  @Test
  void a_plain_end_leaves_other_branches_running() {
    Drawn drawn =
        drawn()
            .gateway("parallel", "fork")
            .user("a", "b")
            .end("done", "other")
            .flow("start", "fork", "a", "done")
            .flow("fork", "b", "other");

    assertThat(Drawn.found(drawn.check()))
        .containsExactlyInAnyOrder("proper-completion@done", "proper-completion@other");
  }

  @Test
  void a_terminate_end_ends_the_other_branches() {
    Drawn drawn =
        drawn()
            .gateway("parallel", "fork")
            .user("a", "b")
            .terminate("done")
            .terminate("other")
            .flow("start", "fork", "a", "done")
            .flow("fork", "b", "other");

    assertThat(drawn.check()).isEmpty();
  }

  @Test
  void a_loop_from_inside_parallel_branches_is_found() {
    Drawn drawn =
        drawn()
            .gateway("parallel", "fork", "join")
            .choice("exclusive", "choice", "choice-join")
            .gateway("exclusive", "again")
            .user("a", "b")
            .end("end")
            .flow("start", "again", "fork", "a", "choice", "join", "end")
            .flow("fork", "b", "join")
            .when("choice", "again", "=outcome_a = \"return\"");

    assertThat(Drawn.found(drawn.check())).contains("synchronisation@b");
  }

  @Test
  void a_circle_without_a_way_out_is_found() {
    Drawn drawn =
        drawn()
            .choice("exclusive", "choice", "choice-end")
            .user("ask", "a", "b")
            .end("end")
            .flow("start", "ask", "choice", "end")
            .when("choice", "a", "=outcome_ask = \"return\"")
            .flow("a", "b", "a");

    assertThat(Drawn.found(drawn.check())).contains("end-reachable@a", "end-reachable@b");
  }

  @Test
  void an_event_gateway_waits_for_one_of_its_events() {
    Drawn drawn =
        drawn()
            .gateway("eventBased", "which")
            .gateway("exclusive", "merge")
            .waits("intermediateCatchEvent", "paid", "", "")
            .end("end")
            .flow("start", "which", "paid", "merge", "end")
            .flow("which", "later", "merge");
    String bpmn =
        drawn
            .waits("intermediateCatchEvent", "later", "", "supplement-received")
            .bpmn()
            .replace("m-\"", "m-supplement-received\"")
            .replaceAll("<bpmn:message id=\"m-supplement-received\" name=\"\">.*\n", "");

    assertThat(Drawn.check(bpmn)).isEmpty();
  }

  @Test
  void an_inclusive_join_waits_for_those_on_their_way() {
    Drawn drawn =
        drawn()
            .choice("inclusive", "some", "some-b")
            .gateway("inclusive", "together")
            .user("ask", "a", "b")
            .end("end")
            .flow("start", "ask", "some", "b", "together", "end")
            .when("some", "a", "=outcome_ask = \"approve\"")
            .flow("a", "together");

    assertThat(drawn.check()).isEmpty();
  }

  @Test
  void an_inclusive_join_is_not_told_when_a_branch_goes_elsewhere() {
    Drawn drawn =
        drawn()
            .choice("inclusive", "some", "some-b")
            .gateway("inclusive", "together")
            .choice("exclusive", "leave", "leave-together")
            .user("ask", "a", "b")
            .terminate("end")
            .end("gone")
            .flow("start", "ask", "some", "b", "together", "end")
            .when("some", "a", "=outcome_ask = \"approve\"")
            .flow("a", "leave", "together")
            .when("leave", "gone", "=outcome_a = \"return\"");

    assertThat(Drawn.found(drawn.check())).contains("deadlock@together", "proper-completion@gone");
  }

  @Test
  void what_runs_beside_a_task_ends_by_itself() {
    Drawn drawn =
        drawn()
            .user("a", "remind")
            .end("end", "reminded")
            .waits("boundaryEvent", "late", "attachedToRef=\"a\" cancelActivity=\"false\"", RISK)
            .flow("start", "a", "end")
            .flow("late", "remind", "reminded");

    assertThat(drawn.check()).isEmpty();
  }

  @Test
  void what_runs_beside_a_task_must_not_join_the_main_flow() {
    Drawn drawn =
        drawn()
            .user("a", "b")
            .end("end")
            .waits("boundaryEvent", "late", "attachedToRef=\"a\" cancelActivity=\"false\"", RISK)
            .flow("start", "a", "b", "end")
            .flow("late", "b");

    assertThat(Drawn.found(drawn.check())).containsExactly("synchronisation@b");
  }

  @Test
  void an_interrupting_event_is_another_way_on() {
    Drawn drawn =
        drawn()
            .gateway("parallel", "fork", "join")
            .user("a", "b")
            .end("end")
            .waits("boundaryEvent", "late", "attachedToRef=\"a\"", RISK)
            .gateway("exclusive", "merge")
            .flow("start", "fork", "a", "merge", "join", "end")
            .flow("late", "merge")
            .flow("fork", "b", "join");

    assertThat(drawn.check()).isEmpty();
    assertThat(
            Drawn.found(
                Drawn.check(
                    drawn
                        .bpmn()
                        .replace(
                            "sourceRef=\"late\" targetRef=\"merge\"",
                            "sourceRef=\"late\" targetRef=\"join\""))))
        .contains("deadlock@join");
  }

  @Test
  void a_sub_process_is_played_by_itself() {
    Drawn inner = new Drawn();
    String body =
        inner
            .add("startEvent", "inner-start", "", "")
            .gateway("parallel", "inner-fork", "inner-join")
            .user("a", "b")
            .end("inner-end")
            .flow("inner-start", "inner-fork", "a", "inner-join", "inner-end")
            .flow("inner-fork", "b", "inner-join")
            .inside();
    Drawn drawn = drawn().add("subProcess", "sub", "", body).end("end").flow("start", "sub", "end");

    assertThat(drawn.check()).isEmpty();
    String lost = drawn.bpmn().replace("parallelGateway id=\"inner-join\"", "x").replace("x", "x");
    assertThat(Drawn.check(lost)).isNotEmpty();
    assertThat(
            Drawn.found(
                Drawn.check(
                    drawn
                        .bpmn()
                        .replace(
                            "sourceRef=\"b\" targetRef=\"inner-join\"",
                            "sourceRef=\"b\" targetRef=\"inner-end\""))))
        .contains("proper-completion@inner-end");
  }

  @Test
  void a_loop_of_machines_alone_is_found() {
    Drawn drawn =
        drawn()
            .choice("exclusive", "enough", "enough-end")
            .gateway("exclusive", "again")
            .service("notify", "notify-applicant")
            .end("end")
            .flow("start", "again", "notify", "enough", "end")
            .when("enough", "again", "=facts.area > 5");

    assertThat(Drawn.found(drawn.check())).containsExactly("wait-in-loop@again");
  }

  private static final String RISK = "deadline-at-risk";
}
