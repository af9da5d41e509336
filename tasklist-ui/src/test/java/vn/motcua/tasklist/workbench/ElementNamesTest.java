package vn.motcua.tasklist.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementNamesTest {

  @Test
  void elementsAreCalledByTheirNames() {
    String bpmn =
        "<bpmn:userTask id=\"step-a\" name=\"Ký &#34;nháy&#34; &amp; duyệt\"><x/></bpmn:userTask>";

    assertThat(ElementNames.of(bpmn)).containsEntry("step-a", "Ký \"nháy\" & duyệt");
  }

  @Test
  void whatHasNoNameIsLeftOut() {
    assertThat(ElementNames.of("<bpmn:task id=\"a\" name=\" \"/><bpmn:task id=\"b\"/> no xml <"))
        .isEmpty();
  }
}
