package vn.motcua.local.traffic.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VaadinPageTest {

  private static final String FIRST =
      """
      {"constants": {"c1": {"event.button": false, "}value": false}}, "changes": [
        {"node": 1, "type": "put", "feat": 0, "key": "tag", "value": "body"},
        {"node": 1, "type": "splice", "feat": 2, "index": 0, "addNodes": [2, 4]},
        {"node": 2, "type": "attach"},
        {"node": 2, "type": "put", "feat": 0, "key": "tag", "value": "vaadin-button"},
        {"node": 2, "type": "put", "feat": 3, "key": "data-key", "value": "c"},
        {"node": 2, "type": "put", "feat": 4, "key": "click", "value": "c1"},
        {"node": 2, "type": "splice", "feat": 2, "index": 0, "addNodes": [3]},
        {"node": 3, "type": "put", "feat": 7, "key": "text", "value": "Nhận việc"},
        {"node": 4, "type": "put", "feat": 7, "key": "text", "value": "Sau"}]}
      """;

  @Test
  void theTreeGrowsFromTheAnswersAndIsSearchedByWordsAndAttributes() {
    VaadinPage page = page(FIRST);

    assertThat(page.text()).isEqualTo("Nhận việc Sau");
    assertThat(page.find("vaadin-button", "Nhận")).isPresent();
    assertThat(page.find("vaadin-button", "data-key", "c")).isPresent();
    assertThat(page.wanted("c1")).containsExactlyInAnyOrder("event.button", "}value");
  }

  @Test
  void whatTheServerTakesAwayIsGone() {
    VaadinPage page = page(FIRST);
    page.apply(
        JsonMapper.shared()
            .readTree(
                """
                {"changes": [
                  {"node": 1, "type": "splice", "feat": 2, "index": 0, "remove": 1},
                  {"node": 2, "type": "detach"}]}
                """));

    assertThat(page.text()).isEqualTo("Sau");
    assertThat(page.find("vaadin-button", "Nhận")).isEmpty();
  }

  private static VaadinPage page(String answer) {
    VaadinPage page = new VaadinPage();
    page.apply(JsonMapper.shared().readTree(answer));
    return page;
  }
}
