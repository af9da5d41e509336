package vn.motcua.tasklist.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form of a step or of a submission, drawn from its form-js schema. */
@Tag("motcua-form")
public final class FormView extends Component {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

  /**
   * @param schemaJson the form-js schema
   * @param data values by the keys of the form's fields; other keys are not shown
   */
  public FormView(String schemaJson, Map<String, Object> data) {
    getElement().setProperty("data", JSON.writeValueAsString(data));
    getElement().setProperty("schema", schemaJson);
  }

  /** Fields can be read but not changed. */
  public void setLocked(boolean locked) {
    getElement().setProperty("locked", locked);
  }

  /**
   * Checks what was entered. Problems are shown beside their fields, the first is focused.
   *
   * @param onValid gets the data, in the server's session lock
   */
  public void submit(SerializableConsumer<Map<String, Object>> onValid) {
    submit(onValid, () -> {});
  }

  /** Like {@link #submit(SerializableConsumer)}; {@code onInvalid} runs when something is wrong. */
  public void submit(
      SerializableConsumer<Map<String, Object>> onValid, SerializableRunnable onInvalid) {
    getElement()
        .executeJs("return customElements.whenDefined('motcua-form').then(() => this.submit())")
        .then(
            JsonNode.class,
            answer -> {
              if (answer.path("valid").asBoolean()) {
                onValid.accept(data(answer.path("data")));
              } else {
                onInvalid.run();
              }
            });
  }

  /** Tells of what was typed, not validated, shortly after typing rests. */
  public Registration onDraft(SerializableConsumer<Map<String, Object>> listener) {
    return getElement()
        .addEventListener("motcua-draft", event -> listener.accept(data(detail(event, "data"))))
        .addEventData("event.detail.data");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    BrowserBundle.FORM.load(event.getUI());
  }

  private static JsonNode detail(DomEvent event, String name) {
    return event.getEventData().path("event.detail." + name);
  }

  private static Map<String, Object> data(JsonNode node) {
    return node.isObject() ? JSON.convertValue(node, DATA) : Map.of();
  }
}
