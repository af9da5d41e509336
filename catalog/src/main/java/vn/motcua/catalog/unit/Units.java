package vn.motcua.catalog.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.UnitRef;

/** All units, with their hierarchy and their succession. Immutable. */
public final class Units {

  private final Map<UnitCode, Unit> byCode = new TreeMap<>();
  private final Map<UnitCode, List<Unit>> children = new HashMap<>();
  private final Map<UnitCode, List<Unit>> predecessors = new HashMap<>();
  private final Set<String> departmentKinds = new TreeSet<>();

  /**
   * @throws IllegalArgumentException if two units share a code
   */
  public Units(Collection<Unit> units) {
    for (Unit unit : units) {
      if (byCode.put(unit.code(), unit) != null) {
        throw new IllegalArgumentException("Two units have the code " + unit.code() + ".");
      }
      if (unit.parent() != null) {
        children.computeIfAbsent(unit.parent(), code -> new ArrayList<>()).add(unit);
      }
      if (unit.successor() != null) {
        predecessors.computeIfAbsent(unit.successor(), code -> new ArrayList<>()).add(unit);
      }
      if (unit.type() == UnitType.DEPARTMENT && unit.kind() != null) {
        departmentKinds.add(unit.kind());
      }
    }
  }

  /** Every unit, by code. */
  public Collection<Unit> all() {
    return Collections.unmodifiableCollection(byCode.values());
  }

  public Optional<Unit> find(UnitCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The kinds departments have, such as {@code construction}. */
  public Set<String> departmentKinds() {
    return Collections.unmodifiableSet(departmentKinds);
  }

  /** The unit and everything below it, by code; empty if there is no such unit. */
  public List<Unit> under(UnitCode code) {
    return walk(code, children);
  }

  /** The unit and every unit whose work it took over, directly or through others. */
  public List<Unit> lineage(UnitCode code) {
    return walk(code, predecessors);
  }

  /** The unit that does this unit's work today: itself, or the last of its successors. */
  public Optional<Unit> current(UnitCode code) {
    Set<UnitCode> seen = new HashSet<>();
    Unit unit = byCode.get(code);
    while (unit != null && unit.successor() != null && seen.add(unit.code())) {
      unit = byCode.get(unit.successor());
    }
    return Optional.ofNullable(unit);
  }

  /** The province a unit belongs to, or the unit itself if it is one. */
  public Optional<Unit> province(UnitCode code) {
    Set<UnitCode> seen = new HashSet<>();
    Unit unit = byCode.get(code);
    while (unit != null && unit.type() != UnitType.PROVINCE && seen.add(unit.code())) {
      unit = unit.parent() == null ? null : byCode.get(unit.parent());
    }
    return Optional.ofNullable(unit);
  }

  /**
   * Which unit a step means, for a dossier of this commune; successors are followed.
   *
   * @param commune the commune whose territory the case belongs to
   * @return empty where the commune is unknown, the province's department is not in the catalogue,
   *     or the unit is the receiving or the asked one, which no commune tells
   */
  public Optional<Unit> resolve(UnitRef ref, UnitCode commune, Procedure procedure) {
    if (ref.equals(UnitRef.COMMUNE)) {
      return current(commune);
    }
    if (ref.equals(UnitRef.RECEIVING) || ref.equals(UnitRef.ASKED)) {
      return Optional.empty();
    }
    Optional<Unit> province = province(commune);
    if (ref.equals(UnitRef.PROVINCE)) {
      return province;
    }
    if (ref.equals(UnitRef.OFFICE)) {
      return province.flatMap(unit -> below(unit, UnitType.OFFICE, null));
    }
    String kind = ref.departmentKind().orElse(procedure.department());
    return kind == null
        ? Optional.empty()
        : province.flatMap(unit -> below(unit, UnitType.DEPARTMENT, kind));
  }

  private Optional<Unit> below(Unit province, UnitType type, @Nullable String kind) {
    return children.getOrDefault(province.code(), List.of()).stream()
        .filter(unit -> unit.type() == type && (kind == null || kind.equals(unit.kind())))
        .findFirst()
        .flatMap(unit -> current(unit.code()));
  }

  private List<Unit> walk(UnitCode start, Map<UnitCode, List<Unit>> next) {
    Unit first = byCode.get(start);
    if (first == null) {
      return List.of();
    }
    Set<Unit> found = new LinkedHashSet<>();
    Deque<Unit> waiting = new ArrayDeque<>(List.of(first));
    while (!waiting.isEmpty()) {
      Unit unit = waiting.poll();
      if (found.add(unit)) {
        waiting.addAll(next.getOrDefault(unit.code(), List.of()));
      }
    }
    return List.copyOf(found);
  }
}
