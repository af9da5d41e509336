package vn.motcua.tasklist.timeline;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDateTime;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.tasklist.form.BrowserBundle;

/** The rows over time as drawn in the browser; it asks for pages as the reader scrolls. */
@Tag("motcua-timeline")
final class Timeline extends Component implements HasSize, HasStyle {

  private static final String CALL =
      "customElements.whenDefined('motcua-timeline').then(() => this.%s($0))";

  Timeline() {
    getElement().setAttribute("data-rows", true);
  }

  /**
   * Says once what stays the same.
   *
   * @param total how many rows there are, as far as they are counted
   * @param words see {@link TimelineWords}
   */
  void setUp(
      LocalDateTime now,
      LocalDateTime from,
      LocalDateTime until,
      long total,
      Map<String, String> words,
      OfficeDays office) {
    Map<String, Object> setup =
        Map.of(
            "words",
            words,
            "now",
            LocalMinutes.of(now),
            "from",
            LocalMinutes.of(from),
            "until",
            LocalMinutes.of(until),
            "total",
            total,
            "office",
            office);
    getElement().setProperty("setup", JsonMapper.shared().writeValueAsString(setup));
  }

  /** Adds a page as {@link TimelineJson} writes it. */
  void add(String page) {
    getElement().executeJs(CALL.formatted("addPage"), page);
  }

  /** Shows rows anew that are already there. */
  void renew(String page) {
    getElement().executeJs(CALL.formatted("renewPage"), page);
  }

  /** Called when the reader comes near the end of what is there. */
  void onMore(SerializableRunnable listener) {
    getElement().addEventListener("motcua-more", event -> listener.run());
  }

  /** Called with the code of a dossier that is to be opened. */
  void onOpen(SerializableConsumer<String> listener) {
    getElement()
        .addEventListener(
            "motcua-open",
            event -> listener.accept(event.getEventData().path("event.detail.code").asString()))
        .addEventData("event.detail.code");
  }

  /** Called when another part of time came into sight and rests there. */
  void onWindow(SerializableConsumer<Window> listener) {
    getElement()
        .addEventListener(
            "motcua-window",
            event ->
                listener.accept(
                    new Window(
                        LocalMinutes.local(event.getEventData().path("event.detail.from").asLong()),
                        LocalMinutes.local(
                            event.getEventData().path("event.detail.until").asLong()))))
        .addEventData("event.detail.from")
        .addEventData("event.detail.until");
  }

  /** A part of time, in Vietnam. */
  record Window(LocalDateTime from, LocalDateTime until) {}

  @Override
  protected void onAttach(AttachEvent event) {
    BrowserBundle.TIMELINE.load(event.getUI());
  }
}
