package vn.motcua.tasklist.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.draft.DraftField;

/** A form of a step or of a submission, drawn from its form-js schema. */
@Tag("motcua-form")
public final class FormView extends Component {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
  private static final TypeReference<List<DraftField.Typed>> DRAFT_FIELDS =
      new TypeReference<>() {};

  /**
   * @param schemaJson the form-js schema
   * @param data values by the keys of the form's fields; other keys are not shown
   */
  public FormView(String schemaJson, Map<String, Object> data) {
    getElement().setProperty("data", JSON.writeValueAsString(data));
    getElement().setProperty("schema", schemaJson);
  }

  /** Has everything kept as it is typed, beginning with what is kept already. */
  public void setDraft(FormDraft draft) {
    getElement().setProperty("draft", JSON.writeValueAsString(draft.json()));
  }

  /** Tells of fields the server does not have as they stand; each time is to be answered. */
  public Registration onTyped(SerializableConsumer<List<DraftField.Typed>> listener) {
    return getElement()
        .addEventListener(
            "motcua-typed",
            event ->
                listener.accept(
                    JSON.readValue(detail(event, "fields").asString("[]"), DRAFT_FIELDS)))
        .addEventData("event.detail.fields");
  }

  /** Tells how many fields came back from what this machine kept while the line was down. */
  public Registration onRestored(SerializableConsumer<Integer> listener) {
    return getElement()
        .addEventListener(
            "motcua-restored", event -> listener.accept(detail(event, "fields").asInt(0)))
        .addEventData("event.detail.fields");
  }

  /**
   * Answers {@link #onTyped}.
   *
   * @param revisions of the fields that are kept
   * @param conflicts fields for which another value was found; they wait for {@link #take} or
   *     {@link #insist}
   * @param time when, as people read it
   */
  public void kept(Map<String, Long> revisions, List<String> conflicts, String time) {
    getElement()
        .executeJs(
            "this.kept(JSON.parse($0), JSON.parse($1), $2)",
            JSON.writeValueAsString(revisions),
            JSON.writeValueAsString(conflicts),
            time);
  }

  /** Answers {@link #onTyped}: nothing can be kept; it stays in the browser. */
  public void notKept() {
    getElement().executeJs("this.notKept()");
  }

  /** The kept value stands in the form from now on. */
  public void take(DraftField field) {
    getElement()
        .executeJs(
            "this.take($0, JSON.parse($1), $2)",
            field.field(),
            JSON.writeValueAsString(field.value()),
            (double) field.revision());
  }

  /** What stands in the form replaces the kept value. */
  public void insist(DraftField field) {
    getElement().executeJs("this.insist($0, $1)", field.field(), (double) field.revision());
  }

  /**
   * Shows what the server found wrong, beside the fields; the first is focused.
   *
   * @param faults by the field's id in the schema
   */
  public void faults(Map<String, List<String>> faults) {
    getElement().executeJs("this.faults(JSON.parse($0))", JSON.writeValueAsString(faults));
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
