package vn.motcua.dossiers.bottleneck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.steptime.StepCounts;
import vn.motcua.dossiers.steptime.StepFigures;

/** The elements of one procedure while their names are read. */
final class ElementList {

  private final Map<String, StepCounts> ended;
  private final Map<String, Long> waiting;
  private final Map<String, Long> services;
  private final List<Placed> found = new ArrayList<>();

  ElementList(
      Map<String, StepCounts> ended, Map<String, Long> waiting, Map<String, Long> services) {
    this.ended = ended;
    this.waiting = waiting;
    this.services = services;
  }

  /** One step of the procedure; of older versions only those with figures. */
  void add(ResultSet row) throws SQLException {
    String element = row.getString("element_id");
    boolean newest = row.getBoolean("newest");
    StepCounts counts = ended.get(element);
    long now = waiting.getOrDefault(element, 0L);
    if (newest || counts != null || now > 0) {
      found.add(
          new Placed(
              !newest,
              row.getInt("position"),
              new ElementFigures(
                  element,
                  new Text(row.getString("name_vi"), row.getString("name_en")),
                  row.getString("kind"),
                  row.getString("role"),
                  row.getObject("budget", Integer.class),
                  now,
                  counts == null ? StepFigures.NONE : counts.figures())));
    }
  }

  List<ElementFigures> elements() {
    List<ElementFigures> all = new ArrayList<>();
    Set<String> named = new HashSet<>();
    found.stream()
        .sorted(Comparator.comparing(Placed::old).thenComparing(Placed::position))
        .forEach(placed -> {
          all.add(placed.figures());
          named.add(placed.figures().elementId());
        });
    new TreeMap<>(services)
        .forEach((element, standing) -> {
          if (!named.contains(element)) {
            all.add(
                new ElementFigures(
                    element, Text.vi(element), null, null, null, standing, StepFigures.NONE));
          }
        });
    return all;
  }

  private record Placed(boolean old, int position, ElementFigures figures) {}
}
