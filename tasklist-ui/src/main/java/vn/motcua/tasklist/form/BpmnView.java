package vn.motcua.tasklist.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A process diagram to read, with what is done and where a dossier stands. */
@Tag("motcua-bpmn-view")
public final class BpmnView extends Component implements HasSize {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A diagram without a dossier. */
  public BpmnView(String xml) {
    this(xml, Set.of(), Set.of());
  }

  /**
   * @param xml BPMN 2.0 with its diagram
   * @param done ids of elements and flows already gone through
   * @param current ids of elements the dossier is at
   */
  public BpmnView(String xml, Set<String> done, Set<String> current) {
    setMarks(done, current);
    getElement().setProperty("xml", xml);
  }

  /** Marks anew what is done and where the dossier stands. */
  public void setMarks(Set<String> done, Set<String> current) {
    Map<String, Map<String, String>> marks = new TreeMap<>();
    done.forEach(id -> marks.put(id, Map.of("state", "done")));
    current.forEach(id -> marks.put(id, Map.of("state", "current")));
    getElement().setProperty("marks", JSON.writeValueAsString(marks));
  }

  /**
   * Colours elements by how much of their budget they need and writes their figures on them.
   *
   * @param heat by BPMN id; elements the diagram does not have are left out
   */
  public void setHeat(Map<String, Heat> heat) {
    getElement().setProperty("heat", JSON.writeValueAsString(heat));
  }

  /**
   * An element's figures on the diagram.
   *
   * @param kind {@code well}, {@code most} (over three quarters of the budget), {@code over}, or
   *     {@code none} without a budget
   * @param waiting how many wait there; empty for none
   * @param times how long it takes; empty where nothing ended
   * @param title the same in words
   * @param chosen whether it is the one looked at
   */
  public record Heat(String kind, String waiting, String times, String title, boolean chosen) {}

  /** Tells which element was clicked, by its BPMN id. */
  public Registration onElementClick(SerializableConsumer<String> listener) {
    return getElement()
        .addEventListener(
            "motcua-element",
            event -> listener.accept(event.getEventData().path("event.detail.id").asString()))
        .addEventData("event.detail.id");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    BrowserBundle.BPMN_VIEW.load(event.getUI());
  }
}
