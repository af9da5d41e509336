package vn.motcua.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataRulesTest {

  @Test
  void what_parallel_branches_write_is_there_behind_their_join() {
    assertThat(parallel("a", "b", "=outcome_a = \"return\" or outcome_b = \"return\"").check())
        .isEmpty();
  }

  @Test
  void what_one_parallel_branch_writes_is_not_there_in_the_other() {
    String bpmn =
        parallel("a", "b", "=outcome_a = \"return\"")
            .bpmn()
            .replace(
                "source=\"=outcome\" target=\"outcome_b\"", "source=\"=outcome_a\" target=\"b\"");

    assertThat(Drawn.found(Drawn.check(bpmn))).containsExactly("variable-written@b");
  }

  @Test
  void what_only_one_way_of_a_choice_writes_may_be_missing_behind_it() {
    assertThat(Drawn.found(choice("=outcome_a = \"return\"").check()))
        .containsExactly("variable-written@again-ask");
  }

  @Test
  void an_expression_that_asks_whether_there_is_a_value_may_read_it() {
    assertThat(choice("=outcome_a != null and outcome_a = \"return\"").check()).isEmpty();
    assertThat(choice("=get or else(outcome_a, \"none\") = \"return\"").check()).isEmpty();
  }

  @Test
  void names_that_an_expression_makes_itself_are_not_read() {
    assertThat(choice("=some x in [1, 2] satisfies x > facts.area").check()).isEmpty();
    assertThat(choice("={y: 1, z: y + 1}.z > facts.area").check()).isEmpty();
    assertThat(choice("=count([1, 2][item > 1]) > facts.area").check()).isEmpty();
  }

  @Test
  void an_input_mapping_is_seen_inside_only() {
    String mapped =
        choice("=half = 2")
            .bpmn()
            .replaceFirst(
                "<zeebe:ioMapping>",
                "<zeebe:ioMapping><zeebe:input source=\"=facts.area\" target=\"half\"/>");

    assertThat(Drawn.found(Drawn.check(mapped))).containsExactly("variable-written@again-ask");
  }

  /** ask, then perhaps a, then back to ask under the condition given. */
  private static Drawn choice(String condition) {
    return new Drawn()
        .start("start")
        .gateway("exclusive", "merge", "before")
        .choice("exclusive", "which", "which-a")
        .choice("exclusive", "again", "again-end")
        .user("ask", "a")
        .end("end")
        .flow("start", "before", "ask", "which", "a", "merge", "again", "end")
        .when("which", "merge", "=outcome_ask = \"return\"")
        .when("again", "ask", condition);
  }

  private static Drawn parallel(String one, String other, String condition) {
    return new Drawn()
        .start("start")
        .gateway("parallel", "fork", "join")
        .gateway("exclusive", "again")
        .choice("exclusive", "which", "which-end")
        .user(one, other)
        .end("end")
        .flow("start", "again", "fork", one, "join", "which", "end")
        .flow("fork", other, "join")
        .when("which", "again", condition);
  }
}
