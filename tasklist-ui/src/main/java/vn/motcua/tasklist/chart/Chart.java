package vn.motcua.tasklist.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.tasklist.form.BrowserBundle;

/** Bars, lines and points; the same figures stand as a table below. Show again to renew. */
@Tag("motcua-chart")
public final class Chart extends Component implements HasSize, HasStyle {

  private static final JsonMapper JSON = JsonMapper.shared();

  private String shown = "";

  /** Draws the figures; the same ones again cost nothing. */
  public void show(ChartModel model) {
    String text = JSON.writeValueAsString(written(model));
    if (!text.equals(shown)) {
      shown = text;
      getElement().setProperty("model", text);
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    BrowserBundle.CHART.load(event.getUI());
  }

  private Map<String, Object> written(ChartModel model) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("label", model.label());
    written.put("categories", model.categories());
    written.put("horizontal", model.horizontal());
    written.put("height", model.height());
    written.put("x", axis(model.x()));
    written.put("y", axis(model.y()));
    written.put("series", model.series().stream().map(Chart::series).toList());
    return written;
  }

  private static Map<String, Object> axis(Axis axis) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("name", axis.name());
    written.put("format", word(axis.format()));
    if (axis.min() != null) {
      written.put("min", axis.min());
    }
    if (axis.max() != null) {
      written.put("max", axis.max());
    }
    return written;
  }

  private static Map<String, Object> series(Series series) {
    return Map.of(
        "name", series.name(),
        "shape", word(series.shape()),
        "tones", series.tones().stream().map(Chart::word).toList(),
        "stack", series.stack(),
        "labelled", series.labelled(),
        "values", series.values().stream().map(Chart::known).toList());
  }

  private static @Nullable Object known(Object value) {
    return value instanceof Double figure && figure.isNaN() ? null : value;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
