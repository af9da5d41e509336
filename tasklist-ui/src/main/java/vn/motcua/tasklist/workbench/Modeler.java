package vn.motcua.tasklist.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.processes.check.Problem;
import vn.motcua.processes.check.Severity;
import vn.motcua.tasklist.form.BrowserBundle;
import vn.motcua.tasklist.shell.Texts;

/** The BPMN modeler with its properties panel, in the browser. */
@Tag("motcua-modeler")
final class Modeler extends Component implements HasSize {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String WHEN_READY =
      "customElements.whenDefined('motcua-modeler').then(() => %s)";

  /** Opens a diagram as the state last saved, with the words of the step panel. */
  void open(String xml, StepVocabulary vocabulary) {
    String words = JSON.writeValueAsString(vocabulary);
    getElement().executeJs(WHEN_READY.formatted("this.open($0, $1)"), xml, words);
  }

  /**
   * A diagram at one moment.
   *
   * @param change the browser's number of the last change in it
   */
  record Drawing(String xml, int change) {}

  /** Gets the diagram as drawn at this moment. */
  void save(SerializableConsumer<Drawing> callback) {
    getElement()
        .executeJs("return " + WHEN_READY.formatted("this.save()"))
        .then(JsonNode.class, answer -> callback.accept(drawing(answer)));
  }

  /** Tells the browser that the server has kept this drawing. */
  void kept(Drawing drawing) {
    getElement().executeJs(WHEN_READY.formatted("this.saved($0)"), drawing.change());
  }

  /** Marks elements with what is wrong with them. */
  void mark(List<Problem> problems) {
    List<Map<String, String>> marks =
        problems.stream()
            .map(problem ->
                Map.of(
                    "element", problem.elementId(),
                    "severity", problem.severity() == Severity.ERROR ? "error" : "warning",
                    "message", Texts.of(problem.message())))
            .toList();
    String json = JSON.writeValueAsString(marks);
    getElement().executeJs(WHEN_READY.formatted("this.markProblems($0)"), json);
  }

  /** Brings an element into view and selects it. */
  void select(String elementId) {
    getElement().executeJs(WHEN_READY.formatted("this.select($0)"), elementId);
  }

  /** Tells at once that the drawing differs from what was opened or saved. */
  void onTouched(SerializableRunnable listener) {
    getElement().addEventListener("motcua-touched", event -> listener.run());
  }

  /** Gives the diagram shortly after drawing rests. */
  void onChanged(SerializableConsumer<Drawing> listener) {
    getElement()
        .addEventListener(
            "motcua-changed",
            event -> listener.accept(drawing(event.getEventData().path("event.detail"))))
        .addEventData("event.detail");
  }

  /** Tells that the diagram could not be shown, with the modeler's reason. */
  void onFailed(SerializableConsumer<String> listener) {
    listen("failed", "message", listener);
  }

  /** The designer pressed Ctrl+S. */
  void onSave(SerializableRunnable listener) {
    getElement().addEventListener("motcua-save", event -> listener.run());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    BrowserBundle.WORKBENCH.load(event.getUI());
  }

  private static Drawing drawing(JsonNode node) {
    return new Drawing(node.path("xml").asString(), node.path("change").asInt());
  }

  private void listen(String type, String detail, SerializableConsumer<String> listener) {
    String key = "event.detail." + detail;
    getElement()
        .addEventListener(
            "motcua-" + type, event -> listener.accept(event.getEventData().path(key).asString()))
        .addEventData(key);
  }
}
