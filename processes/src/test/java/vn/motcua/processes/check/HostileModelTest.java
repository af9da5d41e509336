package vn.motcua.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.processes.model.BpmnFile;

/** Files made to hurt: each is refused with a reason, and soon. */
class HostileModelTest {

  private static final String SOUND = Showcase.drawn().bpmn();

  @Test
  void five_megabytes_are_refused_before_they_are_read() {
    String large = "<not-even-xml " + "x".repeat(5 << 20);

    assertThat(Drawn.check(large))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.rule()).isEqualTo("size");
          assertThat(problem.message().vi()).contains("1 MB");
        });
  }

  @Test
  void elements_nested_ten_thousand_deep_are_refused_with_their_line() {
    String deep = "<bpmn:subProcess id=\"s\">\n".repeat(10_000);

    assertThat(Drawn.check(SOUND.replaceFirst("<bpmn:startEvent", deep + "<bpmn:startEvent")))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.rule()).isEqualTo("bpmn-readable");
          assertThat(problem.line()).isPositive();
        });
  }

  @Test
  void sub_processes_within_each_other_are_looked_at_once_each() {
    Drawn drawn = new Drawn();
    String body = drawn.add("startEvent", "s0", "", "").end("e0").flow("s0", "e0").inside();
    for (int i = 1; i < 50; i++) {
      body =
          drawn
              .add("startEvent", "s" + i, "", "")
              .add("subProcess", "sub" + i, "", body)
              .end("e" + i)
              .flow("s" + i, "sub" + i, "e" + i)
              .inside();
    }
    drawn.start("start").add("subProcess", "sub", "", body).end("end").flow("start", "sub", "end");

    assertThat(drawn.check()).isEmpty();
  }

  @Test
  void an_entity_bomb_is_refused_with_its_line() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE bomb [<!ENTITY a0 \"ha\">\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">%n".formatted(i, i - 1, i - 1));
    }
    String bombed = SOUND.replaceFirst("<bpmn:definitions", bomb + "]>\n<bpmn:definitions");

    assertThat(Drawn.check(bombed))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.rule()).isEqualTo("bpmn-readable");
          assertThat(problem.line()).isPositive();
          assertThat(problem.message().vi()).contains("DOCTYPE");
        });
  }

  @Test
  void a_pure_circle_has_neither_beginning_nor_end() {
    Drawn drawn = new Drawn().user("a", "b", "c").flow("a", "b", "c", "a");

    assertThat(Drawn.found(drawn.check()))
        .contains("message-start@procedure-1.000002", "reachable@a", "reachable@b", "reachable@c");
  }

  @Test
  void a_circle_of_gateways_is_found() {
    Drawn drawn =
        new Drawn()
            .start("start")
            .gateway("exclusive", "a", "b")
            .end("end")
            .flow("start", "a", "b", "a")
            .flow("b", "end");

    assertThat(Drawn.found(drawn.check())).contains("wait-in-loop@a");
  }

  @Test
  void a_process_that_calls_itself_is_refused() {
    Drawn drawn =
        new Drawn()
            .start("start")
            .add(
                "callActivity",
                "again",
                "",
                Drawn.extensions("<zeebe:calledElement processId=\"procedure-1.000002\"/>"))
            .end("end")
            .flow("start", "again", "end");

    assertThat(Drawn.found(drawn.check())).containsExactly("call-cycle@again");
  }

  @Test
  void ids_used_twice_are_refused() {
    Drawn drawn =
        new Drawn().start("start").user("a").user("a").end("end").flow("start", "a", "end");

    assertThat(Drawn.found(drawn.check())).contains("unique-id@a");
  }

  @Test
  void ten_thousand_nodes_are_checked_in_one_go() {
    StringBuilder row = new StringBuilder();
    String before = "start";
    for (int i = 0; i < 10_000; i++) {
      String id = "n" + Integer.toString(i, 36);
      row.append("<b:manualTask id='%s'/>".formatted(id));
      row.append("<b:sequenceFlow sourceRef='%s' targetRef='%s'/>%n".formatted(before, id));
      before = id;
    }
    String bpmn = new Drawn().start("start").end("end").flow(before, "end").bpmn();
    String thousands =
        bpmn.replace("<bpmn:definitions", "<bpmn:definitions xmlns:b='" + BpmnFile.BPMN + "'")
            .replace("</bpmn:process>", row + "</bpmn:process>");

    assertThat(thousands.length()).isLessThan(1 << 20);
    assertThat(Drawn.check(thousands)).isEmpty();
  }

  @Test
  void every_node_joined_with_every_other_is_given_up_in_time() {
    Drawn drawn = new Drawn().start("start").end("end").flow("start", "p0");
    for (int i = 0; i < 60; i++) {
      drawn.gateway(i % 2 == 0 ? "parallel" : "exclusive", "p" + i);
      for (int j = 0; j < 60; j++) {
        drawn.flow("p" + i, "p" + j);
      }
    }
    drawn.flow("p0", "end");

    assertThat(drawn.check()).isNotEmpty();
  }

  @Test
  void no_start_no_process_no_ids_is_no_reason_to_fail() {
    assertThat(Drawn.check(SOUND.replaceAll(" id=\"[^\"]*\"", ""))).isNotEmpty();
    assertThat(Drawn.check(SOUND.replaceAll("sourceRef=\"[^\"]*\"", ""))).isNotEmpty();
    assertThat(Drawn.check(SOUND.replaceAll("attachedToRef=\"[^\"]*\"", ""))).isNotEmpty();
    assertThat(Drawn.check(SOUND.replaceAll("targetRef=\"[^\"]*\"", "targetRef=\"which\"")))
        .isNotEmpty();
  }

  @Test
  void parentheses_without_end_are_wrong_feel() {
    String deep = "=" + "(".repeat(50_000) + "1" + ")".repeat(50_000);

    assertThat(Drawn.found(Drawn.check(SOUND.replace("=facts.area > 100", deep))))
        .contains("feel@whom-builder");
  }
}
