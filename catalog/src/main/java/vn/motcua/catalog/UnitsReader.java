package vn.motcua.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.calendar.OfficeHours;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;
import vn.motcua.catalog.unit.Units;

/** Gathers the units of all provinces and checks that they fit together. */
final class UnitsReader {

  private record Place(YamlDocument document, String path) {}

  private final Problems problems;
  private final Map<UnitCode, Place> places = new HashMap<>();
  private final List<Unit> units = new ArrayList<>();
  private final Map<UnitCode, OfficeHours> ownHours = new HashMap<>();

  UnitsReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads a document its schema has accepted. */
  void read(YamlDocument document) {
    JsonNode root = document.root();
    String province = Json.string(root.get("province"), "code");
    add(document, "/province", UnitType.PROVINCE, null);
    addAll(document, "offices", UnitType.OFFICE, province);
    addAll(document, "departments", UnitType.DEPARTMENT, province);
    addAll(document, "communes", UnitType.COMMUNE, province);
  }

  Units units() {
    for (Unit unit : units) {
      Place place = places.get(unit.code());
      if (place == null) {
        continue;
      }
      known(unit.parent(), place, "parent");
      known(unit.successor(), place, "successor");
      if (unit.successor() != null && unit.validUntil() == null) {
        problems.add(place.document(), place.path(), "A unit with a successor needs validUntil.");
      }
    }
    return new Units(units);
  }

  /** The hours of the units that state some, or lie below one that does; the nearest one holds. */
  Map<UnitCode, OfficeHours> hours() {
    Map<UnitCode, Unit> byCode = new HashMap<>();
    units.forEach(unit -> byCode.put(unit.code(), unit));
    Map<UnitCode, OfficeHours> hours = new HashMap<>();
    for (Unit unit : units) {
      Set<Unit> seen = new HashSet<>();
      Unit above = unit;
      while (above != null && !ownHours.containsKey(above.code()) && seen.add(above)) {
        above = above.parent() == null ? null : byCode.get(above.parent());
      }
      OfficeHours found = above == null ? null : ownHours.get(above.code());
      if (found != null) {
        hours.put(unit.code(), found);
      }
    }
    return hours;
  }

  private void known(@Nullable UnitCode code, Place place, String role) {
    if (code != null && !places.containsKey(code)) {
      problems.add(place.document(), place.path(), "The " + role + " " + code + " is unknown.");
    }
  }

  private void addAll(YamlDocument document, String list, UnitType type, String province) {
    JsonNode items = document.root().get(list);
    for (int i = 0; items != null && i < items.size(); i++) {
      add(document, "/" + list + "/" + i, type, province);
    }
  }

  private void add(YamlDocument document, String path, UnitType type, @Nullable String province) {
    try {
      Unit unit = unit(document.root(), document.root().at(path), type, province);
      Place before = places.putIfAbsent(unit.code(), new Place(document, path));
      if (before == null) {
        units.add(unit);
        addHours(document, path, unit.code());
      } else {
        problems.add(
            document,
            path,
            "The unit " + unit.code() + " is already in " + before.document().file() + ".");
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      problems.add(document, path, String.valueOf(e.getMessage()));
    }
  }

  private void addHours(YamlDocument document, String path, UnitCode unit) {
    try {
      OfficeHours hours = HoursReader.hours(document.root().at(path));
      if (hours != null) {
        ownHours.put(unit, hours);
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      problems.add(document, path + "/hours", String.valueOf(e.getMessage()));
    }
  }

  private static Unit unit(JsonNode root, JsonNode node, UnitType type, @Nullable String province) {
    LocalDate from = Json.dateOrNull(node, "validFrom");
    String parent = Json.stringOrNull(node, "parent");
    String successor = Json.stringOrNull(node, "successor");
    String above = parent == null ? province : parent;
    return new Unit(
        new UnitCode(Json.string(node, "code")),
        Json.string(node, "name"),
        type,
        Json.stringOrNull(node, "kind"),
        above == null ? null : new UnitCode(above),
        Json.stringOrNull(node, "agencyId"),
        from == null ? LocalDate.parse(Json.string(root, "validFrom")) : from,
        Json.dateOrNull(node, "validUntil"),
        successor == null ? null : new UnitCode(successor));
  }
}
