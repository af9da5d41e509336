package vn.motcua.local.traffic.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VaadinAnswerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window.dispatchEvent(new CustomEvent('vaadin-navigate', { detail: { state: $0, url: $1,"
            + " replace: false, callback: $2 } }));",
        "setTimeout(() => { window.history.pushState($0, '', $1);"
            + " window.dispatchEvent(new CustomEvent('vaadin-navigated')); })"
      })
  void whereThePageIsSentIsKnownWithBothRoutersOfVaadin(String script) {
    assertThat(answer(script).sentTo()).contains("viec/41");
  }

  @Test
  void anAddressThatIsOnlyPutRightSendsNobodyAnywhere() {
    assertThat(answer("setTimeout(() => { window.history.replaceState($0, '', $1); })").sentTo())
        .isEmpty();
  }

  @Test
  void anAnswerThatOnlyTellsThePageToRunSomethingWasTaken() {
    assertThat(read("{\"syncId\": 3, \"execute\": [[\"this.submit()\"]]}").isTaken()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"changes\": {}, \"meta\": {\"appError\": {}}, \"syncId\": -1}",
        "{\"meta\": {\"sessionExpired\": true}, \"syncId\": -1}",
        "{\"changes\": [], \"resynchronize\": true, \"syncId\": 4}",
        "{}"
      })
  void whatTheServerDoesNotTakeIsNotTaken(String body) {
    assertThat(read(body).isTaken()).isFalse();
  }

  private static VaadinAnswer read(String body) {
    return new VaadinAnswer(200, JsonMapper.shared().readTree(body));
  }

  private static VaadinAnswer answer(String script) {
    JsonMapper json = JsonMapper.shared();
    var body = json.createObjectNode();
    body.putArray("execute").addArray().addNull().add("viec/41").add(script);
    return new VaadinAnswer(200, body);
  }
}
