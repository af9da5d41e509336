package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;

/** The units somebody may see, in groups: what belongs to the province, wards, communes. */
final class UnitTree {

  /**
   * A line of the tree.
   *
   * @param unit null for a group
   */
  record Node(String name, @Nullable UnitCode unit) {}

  private final Map<Node, List<Node>> groups = new LinkedHashMap<>();

  private UnitTree() {}

  /** The groups of these units; a group without units is left out. */
  static UnitTree of(Collection<Unit> units) {
    Map<Group, List<Node>> sorted = new TreeMap<>();
    for (Unit unit : units) {
      sorted
          .computeIfAbsent(Group.of(unit), group -> new ArrayList<>())
          .add(new Node(unit.name(), unit.code()));
    }
    UnitTree tree = new UnitTree();
    sorted.forEach((group, nodes) ->
        tree.groups.put(
            new Node(t(group.key) + " (" + nodes.size() + ")", null), List.copyOf(nodes)));
    return tree;
  }

  List<Node> groups() {
    return List.copyOf(groups.keySet());
  }

  /** The units of a group; none of a unit. */
  List<Node> below(Node node) {
    return groups.getOrDefault(node, List.of());
  }

  Map<UnitCode, Node> leaves() {
    Map<UnitCode, Node> leaves = new LinkedHashMap<>();
    groups.values().stream().flatMap(List::stream).forEach(node -> put(leaves, node));
    return leaves;
  }

  private static void put(Map<UnitCode, Node> leaves, Node node) {
    UnitCode unit = node.unit();
    if (unit != null) {
      leaves.put(unit, node);
    }
  }

  private enum Group {
    PROVINCE("board.units.province"),
    WARDS("board.units.wards"),
    COMMUNES("board.units.communes"),
    ZONES("board.units.zones");

    private final String key;

    Group(String key) {
      this.key = key;
    }

    static Group of(Unit unit) {
      if (unit.type() != UnitType.COMMUNE) {
        return PROVINCE;
      }
      String kind = unit.kind() == null ? "" : unit.kind();
      return switch (kind) {
        case "phuong" -> WARDS;
        case "dac-khu" -> ZONES;
        default -> COMMUNES;
      };
    }
  }
}
